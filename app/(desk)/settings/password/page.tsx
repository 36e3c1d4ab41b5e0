import type { Metadata } from "next";
import { currentActor, findSession } from "#app/_server/session";
import { NewPasswordForm } from "#components/access/new-password-form";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Note } from "#components/ui/note";
import { PageHead } from "#components/ui/page-head";
import { change } from "./actions.ts";

export const metadata: Metadata = { title: "Your password" };

interface PasswordPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function PasswordPage({ searchParams }: PasswordPageProps) {
  await currentActor();
  const isOneTime = (await findSession())?.session?.passwordExpired === true;
  const { done } = await searchParams;

  return (
    <>
      <PageHead crumbs={[{ label: "Settings", href: "/settings" }, { label: "Password" }]} title="Your password" />
      <div className="grid max-w-xl gap-4">
        {isOneTime && (
          <Note tone="wait">You signed in with a one-time password. Choose your own before you go on.</Note>
        )}
        {done !== undefined && (
          <Note tone="ok" role="status">
            Your password is changed, and you are signed out everywhere else.{" "}
            <LinkButton href="/" size="small">
              Go to the start page
            </LinkButton>
          </Note>
        )}
        <Card title="Change it" padded>
          <NewPasswordForm action={change} verb="Change password">
            <Field name="currentPassword" label={isOneTime ? "One-time password" : "Password now"} required>
              <Input type="password" autoComplete="current-password" />
            </Field>
          </NewPasswordForm>
        </Card>
      </div>
    </>
  );
}
