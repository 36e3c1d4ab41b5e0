import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { SecretForm } from "#components/access/secret-form";
import { OnlyFor } from "#components/company/only-for";
import { LinkButton } from "#components/ui/button";
import { PageHead } from "#components/ui/page-head";
import { EndpointFields } from "#components/webhooks/endpoint-fields";
import { TryUrl } from "#components/webhooks/try-url";
import { can, permissions } from "#lib/access/permission";
import { companyCalendar } from "../../calendar.ts";
import { create, tryOut } from "../actions.ts";

export const metadata: Metadata = { title: "New endpoint" };

export default async function NewEndpointPage() {
  const actor = await currentActor();
  if (!can(actor, "endpoint.write").ok) return <OnlyFor what="A new endpoint" roles={permissions["endpoint.write"]} />;
  const { timeZone } = await companyCalendar();

  return (
    <>
      <PageHead crumbs={[{ label: "Webhooks", href: "/webhooks" }, { label: "New" }]} title="New endpoint" />
      <div className="max-w-3xl">
        <SecretForm
          action={create}
          verb="Create endpoint"
          secret="secret"
          advice="Give this secret to the receiver: with it he knows that a request comes from here."
          after={<LinkButton href="/webhooks">Show endpoints</LinkButton>}
        >
          <EndpointFields />
          <TryUrl send={tryOut} zone={timeZone} />
        </SecretForm>
      </div>
    </>
  );
}
