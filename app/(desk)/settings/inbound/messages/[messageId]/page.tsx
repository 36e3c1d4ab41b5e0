import type { Metadata } from "next";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { MessageFacts } from "#components/inbound/message-facts";
import { MessageParts } from "#components/inbound/message-parts";
import { ReplayMessage } from "#components/inbound/replay-message";
import { Note } from "#components/ui/note";
import { PageHead } from "#components/ui/page-head";
import { Tag } from "#components/ui/tag";
import { can, permissions } from "#lib/access/permission";
import { getMessage } from "#lib/inbound/queries/get-message";
import { sayingOf, stateWords } from "../../../../../../components/inbound/words.ts";
import { companyCalendar } from "../../../../calendar.ts";
import { replay } from "../../actions.ts";

export const metadata: Metadata = { title: "Inbound message" };

export default async function MessagePage({ params }: PageProps<"/settings/inbound/messages/[messageId]">) {
  const actor = await currentActor();
  if (!can(actor, "inbound.read").ok) return <OnlyFor what="Inbound messages" roles={permissions["inbound.read"]} />;
  const message = await found(getMessage(actor, { id: (await params).messageId }));
  const { timeZone } = await companyCalendar();
  const { tone, word } = stateWords[message.state];
  const crumbs = [
    { label: "Settings", href: "/settings" },
    { label: "Inbound webhooks", href: "/settings/inbound" },
    { label: "Messages", href: "/settings/inbound/messages" },
  ];

  return (
    <>
      <PageHead
        crumbs={[...crumbs, { label: "Message" }]}
        title={message.type ?? "A request that was turned away"}
        tags={<Tag tone={tone}>{word}</Tag>}
        actions={can(actor, "inbound.write").ok && <ReplayMessage message={message} replay={replay} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
        <div className="grid gap-4">
          <Note tone={tone}>{sayingOf(message)}</Note>
          <MessageParts headers={message.headers} body={message.body} />
        </div>
        <MessageFacts message={message} zone={timeZone} />
      </div>
    </>
  );
}
