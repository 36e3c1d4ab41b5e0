import { Mono } from "#components/ui/mono";
import { RowLink } from "#components/ui/table";
import { Day } from "#components/ui/time";
import type { Completeness, OrderStatus } from "#lib/orders/status";
import { daysLate, lateInWords } from "../orders/lateness.ts";

interface Expected {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly receiptStatus: Completeness;
  readonly shipmentStatus: Completeness;
  readonly supplier: { readonly name: string };
  readonly neededBy: string | null;
}

/** Orders of which goods are still to come, the most urgent first; big enough for a thumb. */
export function ExpectedList({ orders, today }: { readonly orders: readonly Expected[]; readonly today: string }) {
  return (
    <ul>
      {orders.map((order) => (
        <li
          key={order.id}
          className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line px-3.5 py-3 last:border-b-0 hover:bg-hover"
        >
          <RowLink href={`/receiving/${order.id}`} className="truncate">
            {order.supplier.name}
          </RowLink>
          <span className="text-right text-sm">
            <When order={order} today={today} />
          </span>
          <span className="truncate text-sm text-ink-3">
            <Mono>{order.number}</Mono>
          </span>
          <span className="text-right text-sm text-ink-3">{stateOf(order)}</span>
        </li>
      ))}
    </ul>
  );
}

function When({ order, today }: { readonly order: Expected; readonly today: string }) {
  const late = daysLate(order, today);
  if (late > 0) return <span className="text-bad">{lateInWords(late)}</span>;
  return order.neededBy === null ? null : <Day date={order.neededBy} />;
}

function stateOf({ receiptStatus, shipmentStatus }: Expected): string {
  if (receiptStatus === "PARTIAL") return "received in part";
  return shipmentStatus === "NONE" ? "not shipped yet" : "on its way";
}
