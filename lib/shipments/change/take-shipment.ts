import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import type { OrderContext } from "#lib/orders/change/order-command";
import type { OrderShipment } from "#lib/orders/documents";
import { shipped, shippedLines } from "../shipping.ts";

/** Takes the step of a new shipment, where the order allows it and its lines are not exceeded. */
export function takeShipment(
  change: OrderContext,
  told: Omit<OrderShipment, "id" | "reversedAt" | "reverseReason">,
): OrderShipment {
  settle(shippedLines(change.order, told.lines));
  change.mustAllow("ship");
  change.mustBeCurrent();
  const moves = settle(shipped(change.order, told.lines));

  const shipment: OrderShipment = { id: newId(), ...told, reversedAt: null, reverseReason: null };
  change.move(moves, { documentId: shipment.id });
  change.take({
    event: "shipped",
    command: "ship",
    patch: { shipments: [...change.order.shipments, shipment] },
    documents: { shipment },
    completenessOf: "shipmentStatus",
  });
  return shipment;
}
