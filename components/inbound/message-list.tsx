import { EmptyState } from "#components/ui/empty-state";
import { Link } from "#components/ui/link";
import { Mono } from "#components/ui/mono";
import { RowLink, Table, Td, Th, Tr } from "#components/ui/table";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import type { MessageRow } from "#lib/inbound/message";
import { sayingOf, stateWords } from "./words.ts";

export interface MessageListProps {
  readonly messages: readonly MessageRow[];
  /** Of all sources: each is named. */
  readonly named?: boolean;
  readonly zone: string;
}

/** Messages one under the other; a row leads to the message. */
export function MessageList({ messages, named = false, zone }: MessageListProps) {
  if (messages.length === 0) return <EmptyState title="No messages here" />;
  return (
    <Table caption="Each message, the latest first" wide>
      <thead>
        <Tr>
          <Th>Message</Th>
          {named && <Th>Source</Th>}
          <Th>Came</Th>
          <Th>State</Th>
          <Th>What became of it</Th>
          <Th>Order</Th>
        </Tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <Row key={message.id} message={message} named={named} zone={zone} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ message, named, zone }: Omit<MessageListProps, "messages"> & { readonly message: MessageRow }) {
  const { id, type, source, receivedAt, state, purchaseOrder } = message;
  const { tone, word } = stateWords[state];
  return (
    <Tr>
      <Td className="whitespace-nowrap">
        <RowLink href={`/settings/inbound/messages/${id}`}>
          <Mono>{type ?? "not read"}</Mono>
        </RowLink>
      </Td>
      {named && <Td>{source.name}</Td>}
      <Td className="whitespace-nowrap">
        <Time at={receivedAt} zone={zone} />
      </Td>
      <Td>
        <Tag tone={tone}>{word}</Tag>
      </Td>
      <Td className="wrap-anywhere">{sayingOf(message)}</Td>
      <Td>
        {purchaseOrder && (
          <Link href={`/orders/${purchaseOrder.id}`} className="relative z-1 whitespace-nowrap hover:underline">
            <Mono>{purchaseOrder.number}</Mono>
          </Link>
        )}
      </Td>
    </Tr>
  );
}
