import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { SecretForm } from "#components/access/secret-form";
import { OnlyFor } from "#components/company/only-for";
import { SourceFields } from "#components/inbound/source-fields";
import { LinkButton } from "#components/ui/button";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { create } from "../actions.ts";
import { choicesFor } from "../choices.ts";

export const metadata: Metadata = { title: "New source" };

export default async function NewSourcePage() {
  const actor = await currentActor();
  if (!can(actor, "inbound.write").ok) return <OnlyFor what="A new source" roles={permissions["inbound.write"]} />;
  const crumbs = [
    { label: "Settings", href: "/settings" },
    { label: "Inbound webhooks", href: "/settings/inbound" },
  ];

  return (
    <>
      <PageHead crumbs={[...crumbs, { label: "New" }]} title="New source" />
      <div className="max-w-3xl">
        <SecretForm
          action={create}
          verb="Create source"
          secret="secret"
          advice="Give this secret to the sender: with it he proves that a message is his. The page of the source says where to post to."
          after={<LinkButton href="/settings/inbound">Show sources</LinkButton>}
        >
          <SourceFields {...await choicesFor(actor)} />
        </SecretForm>
      </div>
    </>
  );
}
