import { FailingEndpoints } from "#components/home/failing-endpoints";
import { KeptMails } from "#components/home/kept-mails";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { listMails } from "#lib/notifications/queries/list-mails";
import { listEndpoints } from "#lib/webhooks/queries/list-endpoints";
import { companyCalendar } from "./calendar.ts";

/** What does not get out of the house: events that endpoints do not take, and mails without a mail server. */
export async function Trouble({ actor }: { readonly actor: Actor }) {
  const [endpoints, mails, { timeZone }] = await Promise.all([
    can(actor, "endpoint.read").ok ? listEndpoints(actor, { limit: "200" }) : { data: [] },
    can(actor, "mail.read").ok ? listMails(actor, { state: "kept", limit: "100" }) : { data: [] },
    companyCalendar(),
  ]);
  return (
    <>
      <FailingEndpoints endpoints={endpoints.data} zone={timeZone} />
      <KeptMails count={mails.data.length} />
    </>
  );
}
