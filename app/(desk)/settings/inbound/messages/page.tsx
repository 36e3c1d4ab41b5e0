import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { MessageList } from "#components/inbound/message-list";
import { Card } from "#components/ui/card";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { Tabs } from "#components/ui/tabs";
import { can, permissions } from "#lib/access/permission";
import { listMessages } from "#lib/inbound/queries/list-messages";
import { companyCalendar } from "../../../calendar.ts";
import { messageTabs } from "../message-views.ts";

export const metadata: Metadata = { title: "Inbound messages" };
const path = "/settings/inbound/messages";

export default async function MessagesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "inbound.read").ok) return <OnlyFor what="Inbound messages" roles={permissions["inbound.read"]} />;
  const [{ page, asked }, { timeZone }] = await Promise.all([
    listFromAddress(listMessages, actor, searchParams, ["state", "cursor"]),
    companyCalendar(),
  ]);
  const crumbs = [
    { label: "Settings", href: "/settings" },
    { label: "Inbound webhooks", href: "/settings/inbound" },
  ];

  return (
    <>
      <PageHead
        crumbs={[...crumbs, { label: "Messages" }]}
        title="Inbound messages"
        sentence="What all sources told, and what became of it."
      />
      <Tabs label="Messages by state" tabs={messageTabs(path, asked["state"])} />
      <Card title="Messages">
        <MessageList messages={page.data} named zone={timeZone} />
        <Pager
          first={asked["cursor"] && addressOf(path, asked, { cursor: undefined })}
          next={page.nextCursor === null ? undefined : addressOf(path, asked, { cursor: page.nextCursor })}
        />
      </Card>
    </>
  );
}
