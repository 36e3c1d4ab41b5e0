import { no, settle } from "#lib/kernel/decision";
import { documentCommand } from "#lib/orders/change/order-command";
import { reversal } from "#lib/orders/moving";
import { reverseShipmentInput } from "../input.ts";
import { reversible } from "../reversing.ts";

/** Takes a ship notice back that should not have been written. */
export const reverseShipment = documentCommand(
  "reverse-shipment",
  reverseShipmentInput,
  (change, { shipmentId, reason }) => {
    const { order, now } = change;
    const before =
      order.shipments.find(({ id }) => id === shipmentId) ??
      settle(no("not_found", "There is no such shipment on this order."));
    change.mustAllow("reverse-shipment");
    change.mustBeCurrent();
    settle(reversible(before));

    const shipment = { ...before, reversedAt: now.toISOString(), reverseReason: reason };
    change.move(reversal(before.lines, "SHIP"), { documentId: shipmentId, reason });
    change.take({
      event: "shipment_reversed",
      patch: { shipments: order.shipments.map((one) => (one === before ? shipment : one)) },
      documents: { shipment },
      reason,
    });
    return () => ({ shipment });
  },
);
