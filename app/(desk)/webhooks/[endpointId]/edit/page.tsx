import type { Metadata } from "next";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { ActionBar } from "#components/ui/action-bar";
import { ActionForm } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { PageHead } from "#components/ui/page-head";
import { SubmitButton } from "#components/ui/submit-button";
import { EndpointFields } from "#components/webhooks/endpoint-fields";
import { can, permissions } from "#lib/access/permission";
import { nameOf } from "#lib/webhooks/endpoint";
import { getEndpoint } from "#lib/webhooks/queries/get-endpoint";
import { save } from "../../actions.ts";

export const metadata: Metadata = { title: "Edit endpoint" };

export default async function EditEndpointPage({ params }: PageProps<"/webhooks/[endpointId]/edit">) {
  const actor = await currentActor();
  if (!can(actor, "endpoint.write").ok) return <OnlyFor what="An endpoint" roles={permissions["endpoint.write"]} />;
  const endpoint = await found(getEndpoint(actor, { id: (await params).endpointId }));
  const { id, version } = endpoint;
  const crumbs = [
    { label: "Webhooks", href: "/webhooks" },
    { label: nameOf(endpoint), href: `/webhooks/${id}` },
  ];

  return (
    <>
      <PageHead crumbs={[...crumbs, { label: "Edit" }]} title="Edit endpoint" />
      <ActionForm
        action={save}
        hidden={{ id, expectedVersion: version }}
        keep
        label="Save"
        className="grid max-w-3xl gap-4"
      >
        <EndpointFields endpoint={endpoint} />
        <ActionBar>
          <SubmitButton pendingText="Saving…">Save</SubmitButton>
          <LinkButton href={`/webhooks/${id}`}>Cancel</LinkButton>
        </ActionBar>
      </ActionForm>
    </>
  );
}
