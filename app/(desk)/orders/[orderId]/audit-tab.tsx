import { Timeline } from "#components/audit/timeline";
import { Card } from "#components/ui/card";
import type { Actor } from "#lib/access/actor";
import { listOrderAuditEvents } from "#lib/audit/queries/list-order-audit-events";
import { companyCalendar } from "../../calendar.ts";

/** What happened to this order, from its beginning: the first two hundred events. */
export async function AuditTab({ actor, orderId }: { readonly actor: Actor; readonly orderId: string }) {
  const [{ data }, { timeZone }] = await Promise.all([
    listOrderAuditEvents(actor, { id: orderId, limit: "200" }),
    companyCalendar(),
  ]);
  return (
    <Card title="What happened">
      <Timeline events={data} zone={timeZone} />
    </Card>
  );
}
