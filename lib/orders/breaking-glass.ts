import type { Actor } from "#lib/access/actor";
import { isAmong, isSamePerson } from "#lib/access/person";
import { type BreakGlass, isPending } from "#lib/approvals/break-glass";
import { wrote } from "#lib/approvals/decision";
import { changedBank } from "#lib/approvals/nouns";
import type { Instance } from "#lib/approvals/instance";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { waitingChange } from "./change-order.ts";
import type { Order } from "./order.ts";

type Broken = Pick<Order, "requester" | "authorIds" | "status" | "breakGlass" | "changeOrders">;

/** What was asked for about what waits: the order, or the change of it. */
export function glassOf(order: Pick<Order, "breakGlass" | "changeOrders">): BreakGlass | null {
  return (waitingChange(order) ?? order).breakGlass;
}

/** May it be asked for? Once at a time. */
export function requestBreakGlass(
  order: Broken,
  { id, name }: Pick<Actor, "id" | "name">,
  reason: string,
  now: Date,
): Decision<BreakGlass, "duplicate"> {
  const breakGlass = glassOf(order);
  if (breakGlass && isPending(breakGlass)) {
    return no("duplicate", `${breakGlass.requestedBy.name} asked for this already. It waits for a second person.`);
  }
  return yes({
    reason,
    requestedBy: { id, name },
    requestedAt: now.toISOString(),
    confirmedBy: null,
    confirmedAt: null,
  });
}

type ConfirmRefusal = "illegal_transition" | "separation_of_duties" | "content_changed";

/** May this person be the second one? Neither who asked, nor whose order it is, nor who changed the supplier's bank details lately, nor who stepped aside. `shown` is the content he saw. */
export function confirmBreakGlass(
  order: Broken,
  instance: Pick<Instance, "contentHash" | "recusedIds" | "barredIds" | "persons">,
  { id, name }: Pick<Actor, "id" | "name">,
  shown: string | null,
  now: Date,
): Decision<BreakGlass, ConfirmRefusal> {
  const breakGlass = glassOf(order);
  const { persons } = instance;
  if (!breakGlass || !isPending(breakGlass)) {
    return no("illegal_transition", "Nobody has asked to approve this order without its signatures.", {
      currentStatus: order.status,
      allowedCommands: [],
    });
  }
  if (isSamePerson(persons, breakGlass.requestedBy.id, id))
    return no("separation_of_duties", "You asked for this, so a second person confirms it.");
  if (wrote(order, id, persons)) {
    return no("separation_of_duties", "You requested or edited this order, so somebody else confirms this.");
  }
  if (isAmong(persons, instance.barredIds, id)) return no("separation_of_duties", `You ${changedBank}`);
  if (isAmong(persons, instance.recusedIds, id))
    return no("separation_of_duties", "You stepped aside, so somebody else confirms this.");
  if (shown !== null && shown !== instance.contentHash) {
    return no("content_changed", "The order changed since it was shown to you. Read it again, then decide.", {
      contentHash: instance.contentHash,
    });
  }
  return yes({ ...breakGlass, confirmedBy: { id, name }, confirmedAt: now.toISOString() });
}
