import { Card } from "#components/ui/card";
import { KeyValue } from "#components/ui/key-value";
import { Link } from "#components/ui/link";
import { Mono } from "#components/ui/mono";
import { Time } from "#components/ui/time";
import type { Delivery } from "#lib/webhooks/delivery";
import { capitalized } from "#lib/kernel/capitalized";

/** What a delivery is about, and what happens to it next. */
export function DeliveryFacts({ delivery, zone }: { readonly delivery: Delivery; readonly zone: string }) {
  const { eventId, endpointUrl, purchaseOrderId, purchaseOrderNumber, sequence, state } = delivery;
  const time = (at: string | null) => at && <Time at={at} zone={zone} />;
  return (
    <Card title="About it">
      <KeyValue
        facts={[
          { label: "State", value: capitalized(state) },
          { label: "Event", value: <Mono>{eventId}</Mono> },
          { label: "Endpoint", value: <Mono>{endpointUrl}</Mono> },
          {
            label: "Order",
            value: purchaseOrderNumber && <Link href={`/orders/${purchaseOrderId}`}>{purchaseOrderNumber}</Link>,
          },
          { label: "Sequence", value: sequence },
          { label: "Created", value: time(delivery.createdAt) },
          { label: "Delivered", value: time(delivery.deliveredAt) },
          { label: "Next try", value: time(delivery.nextAttemptAt) },
        ]}
      />
    </Card>
  );
}
