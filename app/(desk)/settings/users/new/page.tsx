import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { SecretForm } from "#components/access/secret-form";
import { UserFields } from "#components/access/user-fields";
import { OnlyFor } from "#components/company/only-for";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { create } from "../actions.ts";
import { choicesFor } from "../choices.ts";

export const metadata: Metadata = { title: "New user" };

export default async function NewUserPage() {
  const actor = await currentActor();
  if (!can(actor, "user.write").ok) return <OnlyFor what="A new user" roles={permissions["user.write"]} />;

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Users", href: "/settings/users" },
          { label: "New" },
        ]}
        title="New user"
        sentence="You get a one-time password for the first sign-in."
      />
      <Card padded className="max-w-3xl">
        <SecretForm
          action={create}
          verb="Create user"
          secret="oneTimePassword"
          advice="Give this one-time password to the new user. At the first sign-in it must be changed."
          after={<LinkButton href="/settings/users">Back to the users</LinkButton>}
        >
          <UserFields {...await choicesFor(actor)} />
        </SecretForm>
      </Card>
    </>
  );
}
