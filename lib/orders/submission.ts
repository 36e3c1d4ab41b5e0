import type { Actor } from "#lib/access/actor";
import { type Decision, yes, wrongField } from "#lib/kernel/decision";
import type { Order } from "./order.ts";
import type { StepNews } from "./step.ts";

/** An order for nothing is not submitted. */
export function submittable({ lines }: Order): Decision<true, "validation_failed"> {
  return lines.length > 0 ? yes(true) : wrongField(["lines"], "Add at least one line before you submit.");
}

/** Who submits is an author too; how invoices are matched is settled from now on. */
export function submitted(order: Order, actor: Actor, now: Date): StepNews {
  const at = now.toISOString();
  return {
    event: "submitted",
    patch: {
      status: "PENDING_APPROVAL",
      baseTotal: order.baseTotal,
      twoWayMatch: order.supplier.twoWayMatch,
      submissions: order.submissions + 1,
      submittedAt: at,
      firstSubmittedAt: order.firstSubmittedAt ?? at,
      authorIds: [...new Set([...order.authorIds, actor.id])],
    },
  };
}
