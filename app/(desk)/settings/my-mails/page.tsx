import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { MailWishForm } from "#components/access/mail-wish-form";
import { OnlyFor } from "#components/company/only-for";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { getMe } from "#lib/access/queries/get-me";
import { edit } from "./actions.ts";

export const metadata: Metadata = { title: "Mails to you" };

export default async function MyMailsPage() {
  const actor = await currentActor();
  if (!can(actor, "self.edit").ok) return <OnlyFor what="Mails about approvals" roles={permissions["self.edit"]} />;
  const { approvalMails, user } = await getMe(actor, {});

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Mails to you" }]}
        title="Mails to you"
        sentence={`They go to ${user.email}.`}
      />
      <MailWishForm wish={approvalMails} edit={edit} />
    </>
  );
}
