import { DeliveryList } from "#components/webhooks/delivery-list";
import { Card } from "#components/ui/card";
import type { Actor } from "#lib/access/actor";
import { listDeliveries } from "#lib/webhooks/queries/list-deliveries";
import { companyCalendar } from "../../calendar.ts";

/** Who was told of this order, and what was answered. The latest hundred. */
export async function WebhooksTab({ actor, orderId }: { readonly actor: Actor; readonly orderId: string }) {
  const [{ data }, { timeZone, now }] = await Promise.all([
    listDeliveries(actor, { purchaseOrderId: orderId, limit: "100" }),
    companyCalendar(),
  ]);
  return (
    <Card>
      <DeliveryList deliveries={data} of="order" zone={timeZone} now={now} />
    </Card>
  );
}
