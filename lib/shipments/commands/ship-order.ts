import { documentCommand } from "#lib/orders/change/order-command";
import { takeShipment } from "../change/take-shipment.ts";
import { shipInput } from "../input.ts";

/** The supplier's notice that goods are on their way, or a buyer's note of it. */
export const shipOrder = documentCommand("ship", shipInput, (change, input) => {
  const shipment = takeShipment(change, {
    carrier: input.carrier ?? null,
    trackingNumber: input.trackingNumber ?? null,
    status: "shipped",
    shippedAt: (input.shippedAt ?? change.now).toISOString(),
    expectedAt: input.expectedAt?.toISOString() ?? null,
    deliveredAt: null,
    lines: input.lines,
  });
  return () => ({ shipment });
});
