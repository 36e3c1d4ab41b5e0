import type { Metadata } from "next";
import { addressOf, found, listFromAddress } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { siteOf } from "#app/_server/site";
import { OnlyFor } from "#components/company/only-for";
import { MessageList } from "#components/inbound/message-list";
import { SourceFacts } from "#components/inbound/source-facts";
import { SourceVerbs } from "#components/inbound/source-verbs";
import { Card } from "#components/ui/card";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { Tabs } from "#components/ui/tabs";
import { Tag } from "#components/ui/tag";
import { can, permissions } from "#lib/access/permission";
import { getSource } from "#lib/inbound/queries/get-source";
import { companyCalendar } from "../../../calendar.ts";
import { edit, remove, rotate } from "../actions.ts";
import { namesIn } from "../choices.ts";
import { messageTabs } from "../message-views.ts";
import { messagesOf } from "../messages-of.ts";

export const metadata: Metadata = { title: "Source" };

export default async function SourcePage({ params, searchParams }: PageProps<"/settings/inbound/[sourceId]">) {
  const actor = await currentActor();
  if (!can(actor, "inbound.read").ok) return <OnlyFor what="Inbound webhooks" roles={permissions["inbound.read"]} />;
  const { sourceId: id } = await params;
  const source = await found(getSource(actor, { id }));
  const [{ page, asked }, { supplier, buyer }, { timeZone }] = await Promise.all([
    listFromAddress(messagesOf(id), actor, searchParams, ["state", "cursor"]),
    namesIn(actor, source),
    companyCalendar(),
  ]);
  const path = `/settings/inbound/${id}`;
  const crumbs = [
    { label: "Settings", href: "/settings" },
    { label: "Inbound webhooks", href: "/settings/inbound" },
  ];

  return (
    <>
      <PageHead
        crumbs={[...crumbs, { label: "Source" }]}
        title={source.name}
        tags={<Tag tone={source.enabled ? "ok" : "idle"}>{source.enabled ? "Open" : "Disabled"}</Tag>}
        actions={can(actor, "inbound.write").ok && <SourceVerbs source={source} actions={{ edit, rotate, remove }} />}
      />
      <div className="mb-4">
        <SourceFacts
          source={source}
          url={`${siteOf()}${source.path}`}
          zone={timeZone}
          supplier={supplier?.name ?? null}
          buyer={buyer?.name ?? null}
        />
      </div>
      <Tabs label="Messages by state" tabs={messageTabs(path, asked["state"])} />
      <Card title="Messages">
        <MessageList messages={page.data} zone={timeZone} />
        <Pager
          first={asked["cursor"] && addressOf(path, asked, { cursor: undefined })}
          next={page.nextCursor === null ? undefined : addressOf(path, asked, { cursor: page.nextCursor })}
        />
      </Card>
    </>
  );
}
