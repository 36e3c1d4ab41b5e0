import type { ChangeNews, Decision } from "./messages.ts";

/** An event of which somebody may hear by mail. */
export interface News {
  readonly id: string;
  readonly type: string;
  readonly purchaseOrderId: string | null;
  readonly actorType: string | null;
  readonly actorName: string | null;
  readonly comment: string | null;
  /** Why it happened; of a change that took effect at once, why nobody signed it. */
  readonly reason: string | null;
  /** The revision of the change order that it is about; null where it is about the order itself. */
  readonly changeRevision: number | null;
}

/** Something may wait for approvers now. */
export const opensSteps: readonly string[] = [
  "purchase_order.submitted",
  "purchase_order.change_order_submitted",
  "purchase_order.approval_step_completed",
  "purchase_order.match_exception",
];

const decisions: Readonly<Record<string, Decision>> = {
  "purchase_order.approved": "approved",
  "purchase_order.rejected": "rejected",
  "purchase_order.changes_requested": "changes_requested",
};

const changes: Readonly<Record<string, ChangeNews>> = {
  "purchase_order.amended": "in_force",
  "purchase_order.change_order_rejected": "rejected",
  "purchase_order.changes_requested": "sent_back",
  "purchase_order.change_proposed": "proposed",
};

/** Of these types somebody hears; of the others nobody. */
export const toldTypes = [
  ...new Set([...opensSteps, ...Object.keys(decisions), ...Object.keys(changes)]),
  "purchase_order.sent",
  "purchase_order.declined",
  "purchase_order.proposal_dismissed",
];

/** How the order was decided, when that is what the event says. */
export function decisionOf({ type, changeRevision }: News): Decision | null {
  return changeRevision === null ? (decisions[type] ?? null) : null;
}

/** What became of a change of the order, when that is what the event says. */
export function changeNewsOf({ type, changeRevision }: News): ChangeNews | null {
  return changeRevision !== null || type === "purchase_order.change_proposed" ? (changes[type] ?? null) : null;
}
