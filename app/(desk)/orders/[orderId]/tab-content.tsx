import { DeliveriesTab } from "#components/orders/deliveries-tab";
import { LinesCard, mostLines } from "#components/orders/lines-card";
import type { Actor } from "#lib/access/actor";
import type { Signature } from "#lib/approvals/signature";
import type { Order } from "#lib/orders/order";
import type { OrderView } from "#lib/orders/view";
import type { OrderTabName } from "../../../../components/orders/order-tabs.ts";
import { openRemarks } from "../../../../components/approvals/open-remarks.ts";
import { companyCalendar } from "../../calendar.ts";
import { returnGoods, reverseReceipt, reverseShipment } from "../actions.ts";
import { ApprovalsTab } from "./approvals-tab.tsx";
import { AuditTab } from "./audit-tab.tsx";
import { InvoicesPart } from "./invoices-part.tsx";
import { ChangesTab } from "./changes-tab.tsx";
import { WebhooksTab } from "./webhooks-tab.tsx";

export interface TabContentProps {
  readonly tab: OrderTabName;
  readonly actor: Actor;
  readonly order: Order;
  readonly view: OrderView;
  readonly signatures: readonly Signature[];
  /** Shows every line, however many there are. */
  readonly all: boolean;
}

/** The part of the order that the address names. */
export async function TabContent({ tab, actor, order, view, signatures, all }: TabContentProps) {
  const { timeZone } = await companyCalendar();
  switch (tab) {
    case "lines": {
      const tooMany = view.lines.length > mostLines && !all;
      return (
        <LinesCard
          {...view}
          remarks={openRemarks(signatures, order)}
          all={tooMany ? `/orders/${order.id}?all=1` : null}
        />
      );
    }
    case "deliveries":
      return (
        <DeliveriesTab
          order={order}
          allowed={view.allowedCommands}
          zone={timeZone}
          actions={{ reverseShipment, reverseReceipt, returnGoods }}
        />
      );
    case "invoices":
      return <InvoicesPart actor={actor} order={order} zone={timeZone} />;
    case "approvals":
      return <ApprovalsTab actor={actor} order={order} signatures={signatures} zone={timeZone} />;
    case "changes":
      return <ChangesTab actor={actor} order={order} zone={timeZone} />;
    case "webhooks":
      return <WebhooksTab actor={actor} orderId={order.id} />;
    case "audit":
      return <AuditTab actor={actor} orderId={order.id} />;
  }
}
