import type { ReactNode } from "react";
import { Money } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import { PageHead } from "#components/ui/page-head";
import { Tag } from "#components/ui/tag";
import { Day } from "#components/ui/time";
import type { Order } from "#lib/orders/order";
import { daysLate, lateInWords } from "./lateness.ts";
import { StatusTag } from "./status-tag.tsx";

export interface OrderHeadProps {
  readonly order: Order;
  /** With the digits of its currency. */
  readonly total: string;
  readonly today: string;
  readonly actions?: ReactNode;
}

/** Number, where it stands, and the one sentence: how much, from whom, for whom, until when. */
export function OrderHead({ order, total, today, actions }: OrderHeadProps) {
  const late = daysLate(order, today);
  return (
    <PageHead
      crumbs={[{ label: "Orders", href: "/orders" }, { label: order.supplier.name }]}
      title={<Mono>{order.number}</Mono>}
      tags={
        <>
          <StatusTag status={order.summaryStatus} onHold={order.onHold} />
          {order.declined && <Tag tone="bad">Declined</Tag>}
          {late > 0 && <Tag tone="bad">{lateInWords(late)}</Tag>}
          {order.revision > 1 && <Tag plain>Revision {order.revision}</Tag>}
        </>
      }
      sentence={
        <>
          <Money amount={total} currency={order.currency} /> · {order.supplier.name} · requested by{" "}
          {order.requester.name}
          {order.neededBy !== null && (
            <>
              {" "}
              · needed by <Day date={order.neededBy} />
            </>
          )}
        </>
      }
      actions={actions}
    />
  );
}
