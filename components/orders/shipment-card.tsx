import { Card } from "#components/ui/card";
import { KeyValue } from "#components/ui/key-value";
import { Mono } from "#components/ui/mono";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import type { FormAction } from "#components/ui/action-form";
import type { OrderShipment } from "#lib/orders/documents";
import type { OrderLine } from "#lib/orders/order";
import { MovedLines } from "./moved-lines.tsx";
import { ReverseDialog } from "./reverse-dialog.tsx";

export interface ShipmentCardProps {
  readonly order: { readonly id: string; readonly version: number; readonly lines: readonly OrderLine[] };
  readonly shipment: OrderShipment;
  /** The how manyth of this order, from 1. */
  readonly number: number;
  readonly zone: string;
  /** Left out for those who may not take it back. */
  readonly reverse: FormAction | null;
}

/** What the supplier put on its way. */
export function ShipmentCard({ order, shipment, number, zone, reverse }: ShipmentCardProps) {
  const { id, carrier, trackingNumber, status, shippedAt, expectedAt, deliveredAt, reversedAt, reverseReason, lines } =
    shipment;
  return (
    <Card
      title={
        <>
          Shipment {number}, <Time at={shippedAt} zone={zone} show="day" />
        </>
      }
      right={
        reversedAt === null ? (
          reverse && <ReverseDialog order={order} document={{ shipmentId: id }} what="shipment" action={reverse} />
        ) : (
          <Tag>Reversed</Tag>
        )
      }
    >
      <KeyValue
        facts={[
          { label: "Carrier", value: carrier },
          { label: "Tracking", value: trackingNumber && <Mono>{trackingNumber}</Mono> },
          { label: "Last seen", value: status === "in_transit" ? "In transit" : null },
          { label: "Delivered", value: deliveredAt && <Time at={deliveredAt} zone={zone} /> },
          { label: "Expected", value: expectedAt && <Time at={expectedAt} zone={zone} show="day" /> },
          { label: "Reversed", value: reversedAt && <Time at={reversedAt} zone={zone} /> },
          { label: "Because", value: reverseReason },
        ]}
      />
      <MovedLines caption={`Lines of shipment ${number}`} lines={lines} orderLines={order.lines} />
    </Card>
  );
}
