import type { Metadata } from "next";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { SourceFields } from "#components/inbound/source-fields";
import { ActionBar } from "#components/ui/action-bar";
import { ActionForm } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { PageHead } from "#components/ui/page-head";
import { SubmitButton } from "#components/ui/submit-button";
import { can, permissions } from "#lib/access/permission";
import { getSource } from "#lib/inbound/queries/get-source";
import { save } from "../../actions.ts";
import { choicesFor } from "../../choices.ts";

export const metadata: Metadata = { title: "Edit source" };

export default async function EditSourcePage({ params }: PageProps<"/settings/inbound/[sourceId]/edit">) {
  const actor = await currentActor();
  if (!can(actor, "inbound.write").ok) return <OnlyFor what="A source" roles={permissions["inbound.write"]} />;
  const source = await found(getSource(actor, { id: (await params).sourceId }));
  const { id, name, version } = source;
  const crumbs = [
    { label: "Settings", href: "/settings" },
    { label: "Inbound webhooks", href: "/settings/inbound" },
    { label: name, href: `/settings/inbound/${id}` },
  ];

  return (
    <>
      <PageHead crumbs={[...crumbs, { label: "Edit" }]} title="Edit source" />
      <ActionForm
        action={save}
        hidden={{ id, expectedVersion: version }}
        keep
        label="Save"
        className="grid max-w-3xl gap-4"
      >
        <SourceFields source={source} {...await choicesFor(actor, source)} />
        <ActionBar>
          <SubmitButton pendingText="Saving…">Save</SubmitButton>
          <LinkButton href={`/settings/inbound/${id}`}>Cancel</LinkButton>
        </ActionBar>
      </ActionForm>
    </>
  );
}
