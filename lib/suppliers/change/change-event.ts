import type { DomainEvent, FieldChange } from "#lib/change/event";
import type { SupplierChange } from "../supplier-change.ts";

interface Told {
  readonly changes?: readonly FieldChange[];
  readonly reason?: string | null;
  readonly onBehalfOf?: string | null;
}

/** What the trail of a supplier tells of a change of it. */
export function changeEvent(
  what: "proposed" | "signed" | "approved" | "rejected" | "withdrawn",
  { supplier }: Pick<SupplierChange, "supplier">,
  told: Told = {},
): DomainEvent {
  return {
    action: `supplier.change_${what}`,
    stream: `supplier:${supplier.id}`,
    entity: { type: "supplier", id: supplier.id, number: supplier.code },
    ...told,
  };
}
