import { Card } from "#components/ui/card";
import { KeyValue } from "#components/ui/key-value";
import { Link } from "#components/ui/link";
import { Mono } from "#components/ui/mono";
import { Time } from "#components/ui/time";
import type { Message } from "#lib/inbound/message";

/** Where a message came from, and what it did. */
export function MessageFacts({ message, zone }: { readonly message: Message; readonly zone: string }) {
  const { source, deliveryId, remoteAddress, attempts, purchaseOrder } = message;
  const time = (at: string | null) => at && <Time at={at} zone={zone} />;
  return (
    <Card title="About it">
      <KeyValue
        facts={[
          { label: "Source", value: <Link href={`/settings/inbound/${source.id}`}>{source.name}</Link> },
          { label: "Sender's id", value: deliveryId && <Mono>{deliveryId}</Mono> },
          { label: "Address", value: remoteAddress && <Mono>{remoteAddress}</Mono> },
          { label: "Came", value: time(message.receivedAt) },
          { label: "Tries", value: attempts },
          { label: "Next try", value: time(message.nextAttemptAt) },
          { label: "Done", value: time(message.processedAt) },
          {
            label: "Order",
            value: purchaseOrder && <Link href={`/orders/${purchaseOrder.id}`}>{purchaseOrder.number}</Link>,
          },
        ]}
      />
    </Card>
  );
}
