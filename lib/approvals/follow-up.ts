import type { DomainEvent, FieldChange } from "#lib/change/event";

/** How many steps are followed up in one transaction. */
export const atOnce = 50;

interface Followed {
  readonly purchaseOrderId: string;
  readonly orderNumber: string;
}

/** What the trail of an order tells when the clock, and no person, did something about a step. */
export function followUp(
  what: "reminded" | "escalated" | "stuck" | "freed",
  { purchaseOrderId: id, orderNumber: number }: Followed,
  { changes = [], reason = null }: { readonly changes?: readonly FieldChange[]; readonly reason?: string | null } = {},
): DomainEvent {
  return {
    action: `purchase_order.approval_${what}`,
    stream: `purchase_order:${id}`,
    entity: { type: "purchase_order", id, number },
    changes,
    reason,
  };
}
