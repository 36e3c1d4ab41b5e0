import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { MailTable } from "#components/notifications/mail-table";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { Tabs } from "#components/ui/tabs";
import { can, permissions } from "#lib/access/permission";
import { listMails } from "#lib/notifications/queries/list-mails";

export const metadata: Metadata = { title: "Mails" };
const path = "/settings/mails";

const views = [
  { label: "All" },
  { label: "Waiting", state: "pending" },
  { label: "Sent", state: "sent" },
  { label: "Kept", state: "kept" },
  { label: "Failed", state: "failed" },
];

export default async function MailsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "mail.read").ok) return <OnlyFor what="Mails" roles={permissions["mail.read"]} />;
  const { page, asked } = await listFromAddress(listMails, actor, searchParams, ["state", "cursor"]);
  const tabs = views.map(({ label, state }) => ({
    label,
    href: addressOf(path, {}, { state }),
    current: asked["state"] === state,
  }));

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Mails" }]}
        title="Mails"
        sentence="What people and suppliers were told. Without a mail server (SMTP_URL) mails are kept here and not sent."
      />
      <Tabs label="Mails by state" tabs={tabs} />
      <Card>
        {page.data.length > 0 ? (
          <MailTable mails={page.data} />
        ) : (
          <EmptyState title="No mails here">
            They are written when an order waits for somebody or was decided.
          </EmptyState>
        )}
        <Pager
          first={asked["cursor"] && addressOf(path, asked, { cursor: undefined })}
          next={page.nextCursor === null ? undefined : addressOf(path, asked, { cursor: page.nextCursor })}
        />
      </Card>
    </>
  );
}
