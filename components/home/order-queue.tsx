import { Money } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import { Day } from "#components/ui/time";
import type { Queue, QueuedOrder } from "#lib/orders/queue";
import { daysLate, lateInWords } from "../orders/lateness.ts";
import { QueueCard, QueueEntry } from "./queue-card.tsx";
import { queueWords } from "./queue-words.ts";

export interface OrderQueueProps {
  readonly queue: Queue;
  readonly userId: string;
  readonly today: string;
  /** He knows his own name: the number stands first. */
  readonly forSupplier: boolean;
}

/** Orders that wait for the same thing. */
export function OrderQueue({ queue, userId, today, forSupplier }: OrderQueueProps) {
  const { title, href, tone, place } = queueWords[queue.name];
  return (
    <QueueCard title={title} count={queue.count} href={href(userId)} tone={tone}>
      {queue.orders.map((order) => (
        <QueueEntry
          key={order.id}
          href={place(order.id)}
          name={forSupplier ? <Mono>{order.number}</Mono> : order.supplier}
          amount={<Money amount={order.total} currency={order.currency} />}
          about={
            forSupplier ? (
              order.requester
            ) : (
              <>
                <Mono>{order.number}</Mono> · {order.requester}
              </>
            )
          }
          when={<When order={order} today={today} />}
        />
      ))}
    </QueueCard>
  );
}

function When({ order, today }: { readonly order: QueuedOrder; readonly today: string }) {
  const late = daysLate(order, today);
  if (late > 0) return <span className="text-bad">{lateInWords(late)}</span>;
  if (order.neededBy === null) return null;
  return (
    <>
      needed by <Day date={order.neededBy} />
    </>
  );
}
