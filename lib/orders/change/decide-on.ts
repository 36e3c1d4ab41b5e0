import { decide, type Opinion, type Outcome } from "#lib/approvals/decision";
import type { Verdict } from "#lib/approvals/instance";
import { type GivenRemark, remarksOn } from "#lib/approvals/remark";
import { getPending } from "#lib/approvals/queries/get-open-instance";
import { lockSpending } from "#lib/approvals/writes/lock-spending";
import { decidedBefore, saveDecision, type Verdicted } from "#lib/approvals/writes/save-decision";
import { spendLink } from "#lib/approvals/writes/spend-link";
import type { FieldChange } from "#lib/change/event";
import { Refused, settle } from "#lib/kernel/decision";
import { linesToSign, toSign } from "../change-order.ts";
import type { OrderVerb } from "../lifecycle.ts";
import type { OrderContext } from "./order-command.ts";

const verbs = { APPROVE: "approve", REJECT: "reject", REQUEST_CHANGES: "request-changes" } as const satisfies Record<
  Verdict,
  OrderVerb
>;

/** What a person says of the content he was shown, as a whole and in parts. */
interface Said extends Omit<Verdicted, "verdict" | "remarks"> {
  readonly remarks?: readonly GivenRemark[] | undefined;
}

interface Decided extends Outcome {
  /** What he said of single lines and fields, for the audit trail. */
  readonly changes: readonly FieldChange[];
  /** For whom he decided; null = for himself. */
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
}

/** Writes one person's verdict on the step that waits for him, of the order or of its change order, and says what follows from it. */
export async function decideOn(change: OrderContext, verdict: Verdict, input: Said): Promise<Decided> {
  const { tx, actor, now, order } = change;
  change.mustAllow(verbs[verdict]);
  const opinion = { verdict, contentHash: input.contentHash };
  let { decision, calendar } = await decideNow(change, opinion);
  if (decision.ok && decision.value.capacity.windowed) {
    await lockSpending(tx, decision.value.capacity.person.id);
    ({ decision, calendar } = await decideNow(change, opinion));
  }
  if (change.overtaken && !(decision.ok && decision.value.step.decisions.length > 0)) {
    throw new Refused({ ...decidedBefore, details: { currentVersion: order.version } });
  }
  const outcome = settle(decision);
  change.mustBeCurrent();
  const { mailLink } = actor.origin;
  if (mailLink !== undefined) {
    const bound = { tokenHash: mailLink, stepId: outcome.step.id, contentHash: input.contentHash };
    change.write(spendLink(bound, actor, now));
  }
  const remarks = settle(remarksOn(linesToSign(order), input.remarks ?? []));
  change.write(saveDecision(outcome, actor, { ...input, remarks, verdict }, { now, calendar }));
  const { person, scope } = outcome.capacity;
  const changes = remarks.length === 0 ? [] : [{ field: "remarks", old: null, new: remarks }];
  return { ...outcome, changes, onBehalfOf: scope && { id: person.id, name: person.name } };
}

async function decideNow({ tx, actor, order }: OrderContext, opinion: Opinion) {
  const pending = await getPending(tx, order.id, actor.id);
  if (!pending) throw new Error(`${order.number} waits for approval, but no approval is open.`);
  return { decision: decide(pending, toSign(order), pending.standing, opinion), calendar: pending.calendar };
}
