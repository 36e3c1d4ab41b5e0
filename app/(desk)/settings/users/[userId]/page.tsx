import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { SecretForm } from "#components/access/secret-form";
import { UserFields } from "#components/access/user-fields";
import { OnlyFor } from "#components/company/only-for";
import { ActionBar } from "#components/ui/action-bar";
import { ActionForm } from "#components/ui/action-form";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { PageHead } from "#components/ui/page-head";
import { SubmitButton } from "#components/ui/submit-button";
import { can, permissions } from "#lib/access/permission";
import { getUser } from "#lib/access/queries/get-user";
import { edit, reset } from "../actions.ts";
import { choicesFor } from "../choices.ts";

export const metadata: Metadata = { title: "Edit user" };

export default async function UserPage({ params }: PageProps<"/settings/users/[userId]">) {
  const actor = await currentActor();
  if (!can(actor, "user.write").ok) return <OnlyFor what="Editing a user" roles={permissions["user.write"]} />;
  const user = await found(getUser(actor, { id: (await params).userId }));
  if (!("email" in user)) notFound();

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Users", href: "/settings/users" },
          { label: user.name },
        ]}
        title={user.name}
      />
      <div className="grid max-w-3xl gap-4">
        <ActionForm
          action={edit}
          hidden={{ id: user.id, expectedVersion: user.version }}
          keep
          label="Save user"
          className="grid gap-4"
        >
          <Card padded>
            <UserFields user={user} {...await choicesFor(actor)} />
          </Card>
          <ActionBar>
            <SubmitButton pendingText="Saving…">Save user</SubmitButton>
            <LinkButton href="/settings/users">Cancel</LinkButton>
          </ActionBar>
        </ActionForm>
        <Card title="Forgotten password" padded>
          <SecretForm
            action={reset}
            hidden={{ id: user.id }}
            verb="Give a one-time password"
            secret="oneTimePassword"
            advice="The old password and every session have ended. At the next sign-in this one must be changed."
          >
            <p>A new one-time password takes the place of the old one. {user.name} is signed out everywhere.</p>
          </SecretForm>
        </Card>
      </div>
    </>
  );
}
