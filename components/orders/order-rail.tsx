import { Rail } from "#components/ui/rail";
import { Time } from "#components/ui/time";
import type { Order } from "#lib/orders/order";
import { lifeOf } from "./life.ts";

export interface OrderRailProps {
  readonly order: Order;
  readonly zone: string;
  readonly forSupplier: boolean;
}

/** The life of an order with its dates. */
export function OrderRail({ order, zone, forSupplier }: OrderRailProps) {
  const steps = lifeOf(order, forSupplier).map(({ name, state, at, text }) => ({
    name,
    state,
    note: at ? <Time at={at} zone={zone} show="day" /> : text,
  }));
  return <Rail label="The life of this order" steps={steps} />;
}
