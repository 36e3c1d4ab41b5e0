import { Money } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import { RowLink, Table, Td, Th, Tr, Under } from "#components/ui/table";
import { Tag } from "#components/ui/tag";
import { Day } from "#components/ui/time";
import type { Completeness, OrderStatus, SummaryStatus } from "#lib/orders/status";
import { daysLate, lateInWords } from "./lateness.ts";
import { SortHead } from "./sort-head.tsx";
import { StatusTag } from "./status-tag.tsx";

/** An order in a list, as the list's query answers it. */
export interface ListedOrder {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly summaryStatus: SummaryStatus;
  readonly onHold: boolean;
  readonly declined: boolean;
  readonly supplier: { readonly name: string };
  readonly requester: { readonly name: string };
  readonly reference: string | null;
  readonly currency: string;
  readonly total: string;
  readonly neededBy: string | null;
  readonly receiptStatus: Completeness;
  readonly invoiceStatus: Completeness;
}

export interface OrderTableProps {
  readonly orders: readonly ListedOrder[];
  readonly today: string;
  /** As asked of the query: "-total". */
  readonly sort: string;
  /** The address of the same list in another order. */
  readonly sortedBy: (sort: string) => string;
}

/** Orders one under the other: a table on a desk, two lines each on a phone. */
export function OrderTable({ orders, today, sort, sortedBy }: OrderTableProps) {
  const head = { sort, sortedBy };
  return (
    <>
      <div className="max-md:hidden">
        <Table caption="Purchase orders">
          <thead>
            <Tr>
              <SortHead {...head} field="number">
                Number
              </SortHead>
              <Th>Supplier</Th>
              <SortHead {...head} field="total" numeric>
                Total
              </SortHead>
              <Th>Status</Th>
              <Th>Requester</Th>
              <SortHead {...head} field="neededBy">
                Needed by
              </SortHead>
              <Th>Received</Th>
              <Th>Invoiced</Th>
            </Tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <OrderRow key={order.id} order={order} today={today} />
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="md:hidden">
        {orders.map((order) => (
          <OrderEntry key={order.id} order={order} today={today} />
        ))}
      </ul>
    </>
  );
}

function OrderRow({ order, today }: { readonly order: ListedOrder; readonly today: string }) {
  return (
    <Tr>
      <Td className="whitespace-nowrap">
        <RowLink href={`/orders/${order.id}`}>
          <Mono>{order.number}</Mono>
        </RowLink>
      </Td>
      <Td className="wrap-anywhere">
        {order.supplier.name}
        {order.reference !== null && <Under>{order.reference}</Under>}
      </Td>
      <Td numeric>
        <Money amount={order.total} currency={order.currency} />
      </Td>
      <Td>
        <OrderState order={order} />
      </Td>
      <Td>{order.requester.name}</Td>
      <Td className="whitespace-nowrap">
        {order.neededBy !== null && <Day date={order.neededBy} />}
        <Late order={order} today={today} />
      </Td>
      <Td>{howFar[order.receiptStatus]}</Td>
      <Td>{howFar[order.invoiceStatus]}</Td>
    </Tr>
  );
}

function OrderEntry({ order, today }: { readonly order: ListedOrder; readonly today: string }) {
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1 border-b border-line px-3.5 py-3 last:border-b-0 hover:bg-hover">
      <RowLink href={`/orders/${order.id}`} className="truncate">
        {order.supplier.name}
      </RowLink>
      <span className="text-right font-semibold">
        <Money amount={order.total} currency={order.currency} />
      </span>
      <span className="truncate text-sm text-ink-3">
        <Mono>{order.number}</Mono> · {order.requester.name}
      </span>
      <span className="justify-self-end text-right">
        <OrderState order={order} />
        <Late order={order} today={today} />
      </span>
    </li>
  );
}

/** Where it stands, and what is wrong with it. */
export function OrderState({ order }: { readonly order: Pick<ListedOrder, "summaryStatus" | "onHold" | "declined"> }) {
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5 md:justify-start">
      <StatusTag status={order.summaryStatus} onHold={order.onHold} />
      {order.declined && <Tag tone="bad">Declined</Tag>}
    </span>
  );
}

function Late({ order, today }: { readonly order: ListedOrder; readonly today: string }) {
  const days = daysLate(order, today);
  return days > 0 ? <span className="block text-sm text-bad">{lateInWords(days)}</span> : null;
}

const howFar: Readonly<Record<Completeness, string>> = { NONE: "–", PARTIAL: "In part", FULL: "All" };
