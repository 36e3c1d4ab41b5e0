import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { documentCommand } from "#lib/orders/change/order-command";
import type { OrderShipment } from "#lib/orders/documents";
import { shipInput } from "../input.ts";
import { shipped, shippedLines } from "../shipping.ts";

/** The supplier's notice that goods are on their way, or a buyer's note of it. */
export const shipOrder = documentCommand("ship", shipInput, (change, input) => {
  settle(shippedLines(change.order, input.lines));
  change.mustAllow("ship");
  change.mustBeCurrent();
  const moves = settle(shipped(change.order, input.lines));

  const shipment: OrderShipment = {
    id: newId(),
    carrier: input.carrier ?? null,
    trackingNumber: input.trackingNumber ?? null,
    shippedAt: (input.shippedAt ?? change.now).toISOString(),
    expectedAt: input.expectedAt?.toISOString() ?? null,
    reversedAt: null,
    reverseReason: null,
    lines: input.lines,
  };
  change.move(moves, { documentId: shipment.id });
  change.take({
    event: "shipped",
    patch: { shipments: [...change.order.shipments, shipment] },
    documents: { shipment },
    completenessOf: "shipmentStatus",
  });
  return () => ({ shipment });
});
