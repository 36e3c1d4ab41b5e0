import { type Decision, no, yes } from "#lib/kernel/decision";
import { isPositive, plain } from "#lib/kernel/decimal";
import { type DocumentLine, type OrderShipment, type ShipmentStatus, shipmentStatuses } from "#lib/orders/documents";
import type { OrderLine } from "#lib/orders/order";
import { toShip } from "#lib/orders/quantities";

/** What a carrier says of one tracking number. */
export interface CarrierNews {
  readonly status: ShipmentStatus;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

type Tracked = Pick<OrderShipment, "status" | "shippedAt" | "deliveredAt">;

/** A shipment as the first news of it tells. */
export function firstNews({ status, at }: CarrierNews): Tracked {
  return { status, shippedAt: at, deliveredAt: status === "delivered" ? at : null };
}

/**
 * The shipment after one more piece of news. In whatever order and however often they come, the end is the same: the
 * status never goes back, it was shipped when it was first seen, and delivered when that was first said.
 */
export function tracked(before: Tracked, news: CarrierNews): Tracked {
  const next = firstNews(news);
  const isFurther = shipmentStatuses.indexOf(next.status) > shipmentStatuses.indexOf(before.status);
  return {
    status: isFurther ? next.status : before.status,
    shippedAt: earlier(before.shippedAt, next.shippedAt),
    deliveredAt:
      before.deliveredAt && next.deliveredAt
        ? earlier(before.deliveredAt, next.deliveredAt)
        : (before.deliveredAt ?? next.deliveredAt),
  };
}

/** The news, unless the shipment was taken back or they say what is known. */
export function worthNoting(
  shipment: OrderShipment,
  news: CarrierNews,
): Decision<OrderShipment, "illegal_transition" | "nothing_new"> {
  if (shipment.reversedAt !== null)
    return no("illegal_transition", "This shipment was reversed; its carrier's news are not noted.");
  const after = tracked(shipment, news);
  const same =
    after.status === shipment.status &&
    after.shippedAt === shipment.shippedAt &&
    after.deliveredAt === shipment.deliveredAt;
  if (same) return no("nothing_new", `The shipment is ${words[shipment.status]} already: this says nothing new.`);
  return yes({ ...shipment, ...after });
}

/** The shipment of this tracking number, however it is spaced and spelled; null where the order has none. */
export function shipmentTracked(shipments: readonly OrderShipment[], trackingNumber: string): OrderShipment | null {
  const asked = normalized(trackingNumber);
  return shipments.find((one) => one.trackingNumber !== null && normalized(one.trackingNumber) === asked) ?? null;
}

/** All that is still to be shipped of these lines. */
export function allOpen(lines: readonly OrderLine[]): Decision<DocumentLine[], "quantity_exceeded"> {
  const open = lines.filter((line) => isPositive(toShip(line)));
  if (open.length === 0) return no("quantity_exceeded", "Everything of this order was shipped already.");
  return yes(open.map((line) => ({ lineId: line.id, quantity: plain(toShip(line)) })));
}

const words: Readonly<Record<ShipmentStatus, string>> = {
  shipped: "shipped",
  in_transit: "in transit",
  delivered: "delivered",
};

function normalized(trackingNumber: string): string {
  return trackingNumber.replace(/[\s-]/g, "").toUpperCase();
}

function earlier(a: string, b: string): string {
  return Date.parse(a) <= Date.parse(b) ? a : b;
}
