import { EmptyState } from "#components/ui/empty-state";
import { Link } from "#components/ui/link";
import { Mono } from "#components/ui/mono";
import { RowLink, Table, Td, Th, Tr } from "#components/ui/table";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import type { DeliveryRow } from "#lib/webhooks/delivery";
import { answerWord, shortType, untilInWords } from "./words.ts";

export interface DeliveryListProps {
  readonly deliveries: readonly DeliveryRow[];
  /** On the page of an order its endpoints are named, on that of an endpoint the orders. */
  readonly of: "order" | "endpoint";
  readonly zone: string;
  /** The moment of asking, ISO 8601. */
  readonly now: string;
}

/** Deliveries one under the other; a row leads to the delivery with its attempts. */
export function DeliveryList({ deliveries, of, zone, now }: DeliveryListProps) {
  if (deliveries.length === 0) return <EmptyState title="Nothing was sent yet" />;
  return (
    <Table caption="Each delivery, the latest first" wide>
      <thead>
        <Tr>
          <Th>Event</Th>
          <Th>Answer</Th>
          <Th>{of === "order" ? "Endpoint" : "Order"}</Th>
          <Th>Created</Th>
          <Th numeric>Tries</Th>
          <Th numeric>Next</Th>
        </Tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <Row key={delivery.id} delivery={delivery} of={of} zone={zone} now={now} />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = Omit<DeliveryListProps, "deliveries"> & { readonly delivery: DeliveryRow };

function Row({ delivery, of, zone, now }: RowProps) {
  const { tone, word } = answerWord(delivery);
  return (
    <Tr>
      <Td>
        <RowLink href={`/webhooks/deliveries/${delivery.id}`}>
          <Mono>{of === "order" ? shortType(delivery.eventType) : delivery.eventType}</Mono>
        </RowLink>
      </Td>
      <Td>
        <Tag tone={tone}>{word}</Tag>
      </Td>
      <Td>{of === "order" ? <Mono>{delivery.endpointUrl}</Mono> : <OrderLink {...delivery} />}</Td>
      <Td>
        <Time at={delivery.createdAt} zone={zone} />
      </Td>
      <Td numeric>{delivery.attemptCount}</Td>
      <Td numeric>{delivery.nextAttemptAt === null ? "" : untilInWords(delivery.nextAttemptAt, now)}</Td>
    </Tr>
  );
}

function OrderLink({ purchaseOrderId, purchaseOrderNumber }: DeliveryRow) {
  if (purchaseOrderId === null || purchaseOrderNumber === null) return null;
  return (
    <Link href={`/orders/${purchaseOrderId}`} className="relative z-1 hover:underline">
      <Mono>{purchaseOrderNumber}</Mono>
    </Link>
  );
}
