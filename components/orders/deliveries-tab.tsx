import { ReceiptCard } from "#components/receipts/receipt-card";
import { ReturnDialog } from "#components/receipts/return-dialog";
import type { FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { Time } from "#components/ui/time";
import type { OrderVerb } from "#lib/orders/lifecycle";
import type { Order } from "#lib/orders/order";
import { MovedLines } from "./moved-lines.tsx";
import { ShipmentCard } from "./shipment-card.tsx";

export interface DeliveriesTabProps {
  readonly order: Order;
  readonly allowed: readonly OrderVerb[];
  readonly zone: string;
  readonly actions: {
    readonly reverseShipment: FormAction;
    readonly reverseReceipt: FormAction;
    readonly returnGoods: FormAction;
  };
}

/** What was shipped, what came in and what went back, the latest first. */
export function DeliveriesTab({ order, allowed, zone, actions }: DeliveriesTabProps) {
  const { shipments, receipts, returns } = order;
  if (shipments.length + receipts.length + returns.length === 0) {
    return (
      <Card>
        <EmptyState title="Nothing was shipped or received yet" />
      </Card>
    );
  }
  const takesBack = (verb: OrderVerb, action: FormAction) => (allowed.includes(verb) ? action : null);
  return (
    <>
      {allowed.includes("return") && (
        <div className="justify-self-end">
          <ReturnDialog order={order} action={actions.returnGoods} />
        </div>
      )}
      {latestFirst(returns).map(([goods, number]) => (
        <Card
          key={goods.id}
          title={
            <>
              Return {number}, <Time at={goods.createdAt} zone={zone} show="day" />
            </>
          }
          right={goods.reason}
        >
          <MovedLines caption={`Lines of return ${number}`} lines={goods.lines} orderLines={order.lines} />
        </Card>
      ))}
      {latestFirst(receipts).map(([receipt, number]) => (
        <ReceiptCard
          key={receipt.id}
          order={order}
          receipt={receipt}
          number={number}
          zone={zone}
          reverse={takesBack("reverse-receipt", actions.reverseReceipt)}
        />
      ))}
      {latestFirst(shipments).map(([shipment, number]) => (
        <ShipmentCard
          key={shipment.id}
          order={order}
          shipment={shipment}
          number={number}
          zone={zone}
          reverse={takesBack("reverse-shipment", actions.reverseShipment)}
        />
      ))}
    </>
  );
}

/** Each with its number, which it keeps. */
function latestFirst<Document>(documents: readonly Document[]): (readonly [Document, number])[] {
  return documents.map((document, index) => [document, index + 1] as const).toReversed();
}
