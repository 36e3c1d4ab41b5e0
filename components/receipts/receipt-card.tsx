import { MovedLines } from "#components/orders/moved-lines";
import { ReverseDialog } from "#components/orders/reverse-dialog";
import type { FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { KeyValue } from "#components/ui/key-value";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import type { OrderReceipt } from "#lib/orders/documents";
import type { OrderLine } from "#lib/orders/order";

export interface ReceiptCardProps {
  readonly order: { readonly id: string; readonly version: number; readonly lines: readonly OrderLine[] };
  readonly receipt: OrderReceipt;
  /** The how manyth of this order, from 1. */
  readonly number: number;
  readonly zone: string;
  /** Left out for those who may not take it back. */
  readonly reverse: FormAction | null;
}

/** What came in. */
export function ReceiptCard({ order, receipt, number, zone, reverse }: ReceiptCardProps) {
  const { id, receivedAt, note, overrideReason, reversedAt, reverseReason, lines } = receipt;
  return (
    <Card
      title={
        <>
          Receipt {number}, <Time at={receivedAt} zone={zone} show="day" />
        </>
      }
      right={
        reversedAt === null ? (
          reverse && <ReverseDialog order={order} document={{ receiptId: id }} what="receipt" action={reverse} />
        ) : (
          <Tag>Reversed</Tag>
        )
      }
    >
      {(note ?? overrideReason ?? reversedAt) !== null && (
        <KeyValue
          facts={[
            { label: "Note", value: note },
            { label: "More than ordered", value: overrideReason },
            { label: "Reversed", value: reversedAt && <Time at={reversedAt} zone={zone} /> },
            { label: "Because", value: reverseReason },
          ]}
        />
      )}
      <MovedLines caption={`Lines of receipt ${number}`} lines={lines} orderLines={order.lines} />
    </Card>
  );
}
