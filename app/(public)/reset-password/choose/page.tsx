import type { Metadata } from "next";
import { NewPasswordForm } from "#components/access/new-password-form";
import { PlainPage } from "#components/shell/plain-page";
import { LinkButton } from "#components/ui/button";
import { isTokenValid } from "#lib/access/queries/find-token";
import { choosePassword } from "../actions.ts";

export const metadata: Metadata = { title: "Choose a new password", referrer: "no-referrer" };

interface ChoosePageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ChoosePage({ searchParams }: ChoosePageProps) {
  const { token } = await searchParams;
  if (typeof token !== "string" || !(await isTokenValid("reset", token))) return <NoLink />;

  return (
    <PlainPage title="Choose a new password">
      <NewPasswordForm action={choosePassword} hidden={{ token }} verb="Save password" />
    </PlainPage>
  );
}

function NoLink() {
  return (
    <PlainPage title="This link does not work any more">
      <p className="text-ink-2">It was used, or is older than an hour.</p>
      <p>
        <LinkButton href="/reset-password" kind="primary">
          Send a new link
        </LinkButton>
      </p>
    </PlainPage>
  );
}
