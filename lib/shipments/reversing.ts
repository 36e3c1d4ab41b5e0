import { type Decision, no, yes } from "#lib/kernel/decision";
import type { OrderShipment } from "#lib/orders/documents";

/** A shipment is taken back once. */
export function reversible({ reversedAt }: OrderShipment): Decision<true, "duplicate"> {
  return reversedAt === null ? yes(true) : no("duplicate", "This shipment was reversed already.");
}
