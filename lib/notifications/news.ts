import type { Decision } from "./messages.ts";

/** An event of which somebody may hear by mail. */
export interface News {
  readonly id: string;
  readonly type: string;
  readonly purchaseOrderId: string | null;
  readonly actorType: string | null;
  readonly actorName: string | null;
  readonly comment: string | null;
}

/** Something may wait for approvers now. */
export const opensSteps: readonly string[] = ["purchase_order.submitted", "purchase_order.approval_step_completed"];

const decisions: Readonly<Record<string, Decision>> = {
  "purchase_order.approved": "approved",
  "purchase_order.rejected": "rejected",
  "purchase_order.changes_requested": "changes_requested",
};

/** Of these types somebody hears; of the others nobody. */
export const toldTypes = [...opensSteps, ...Object.keys(decisions), "purchase_order.sent", "purchase_order.declined"];

/** How the order was decided, when that is what the event says. */
export function decisionOf(type: string): Decision | null {
  return decisions[type] ?? null;
}
