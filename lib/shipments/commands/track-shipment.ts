import { difference } from "#lib/audit/difference";
import { settle } from "#lib/kernel/decision";
import { documentCommand, type OrderContext } from "#lib/orders/change/order-command";
import type { OrderShipment } from "#lib/orders/documents";
import { takeShipment } from "../change/take-shipment.ts";
import { trackInput } from "../input.ts";
import { allOpen, type CarrierNews, firstNews, shipmentTracked, worthNoting } from "../tracking.ts";

/**
 * What a carrier says of a tracking number: its first news is the shipment, of the lines it names or of all that is open;
 * what follows moves that shipment on, never back. Refused with `nothing_new` where all of it is known.
 */
export const trackShipment = documentCommand("track-shipment", trackInput, (change, input) => {
  const { carrier, trackingNumber, status, occurredAt, lines } = input;
  const news = { status, at: occurredAt.toISOString() };
  const known = shipmentTracked(change.order.shipments, trackingNumber);
  if (known) {
    const shipment = noteNews(change, known, news);
    return () => ({ shipment });
  }
  const moved = lines ?? settle(allOpen(change.order.lines));
  const shipment = takeShipment(change, {
    carrier,
    trackingNumber,
    expectedAt: null,
    ...firstNews(news),
    lines: moved,
  });
  return () => ({ shipment });
});

function noteNews(change: OrderContext, known: OrderShipment, news: CarrierNews): OrderShipment {
  const { shipments } = change.order;
  change.mustAllow("track-shipment");
  change.mustBeCurrent();
  const shipment = settle(worthNoting(known, news));
  const number = shipments.indexOf(known) + 1;
  const changes = difference(known, shipment, ["status", "shippedAt", "deliveredAt"]).map((one) => ({
    ...one,
    field: `shipments[${number}].${one.field}`,
  }));
  change.take({
    event: "shipment_tracked",
    patch: { shipments: shipments.map((one) => (one === known ? shipment : one)) },
    changes,
  });
  return shipment;
}
