import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "#app/_server/session";
import { siteOf } from "#app/_server/site";
import { SignInForm } from "#components/access/sign-in-form";
import { PlainPage } from "#components/shell/plain-page";
import { Note } from "#components/ui/note";
import { returnPath } from "#lib/access/return-path";
import { signIn } from "./actions.ts";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error, done } = await searchParams;
  const back = returnPath(callbackUrl, siteOf());
  if (await findActor()) redirect(back as Route);

  return (
    <PlainPage title="Sign in">
      {done !== undefined && <Note tone="ok">Your new password is saved. Sign in with it.</Note>}
      {error !== undefined && (
        <Note tone="bad" role="alert">
          This address and password do not belong together. Check both, then try again.
        </Note>
      )}
      <SignInForm action={signIn} callbackUrl={back} />
    </PlainPage>
  );
}
