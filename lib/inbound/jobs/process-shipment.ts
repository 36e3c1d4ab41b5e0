import { trackShipment } from "#lib/shipments/commands/track-shipment";
import { shipmentKey } from "../business-key.ts";
import type { ShipmentNews } from "../news.ts";
import { mustBeNews, noting, orderOf, type Processing } from "./processing.ts";

/** A carrier says where a parcel is. */
export async function processShipment(processing: Processing, news: ShipmentNews): Promise<void> {
  const { actor, message } = processing;
  const businessKey = shipmentKey(news);
  await mustBeNews(processing, businessKey);
  const order = await orderOf(processing, news.purchaseOrderNumber);
  const { carrier, trackingNumber, status, lines, occurredAt = message.receivedAt } = news;
  const what = `${carrier} ${trackingNumber} of ${order.number}: ${status.replace("_", " ")}.`;
  const told = {
    id: order.id,
    carrier,
    trackingNumber,
    status,
    occurredAt: occurredAt.toISOString(),
    ...(lines && { lines }),
  };
  await trackShipment(actor, told, noting(processing, { purchaseOrderId: order.id, what, businessKey }));
}
