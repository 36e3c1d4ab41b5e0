import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewPasswordForm } from "#components/access/new-password-form";
import { PlainPage } from "#components/shell/plain-page";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { isTokenValid } from "#lib/access/queries/find-token";
import { setUpHere } from "./actions.ts";

export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

interface SetupPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const { token } = await searchParams;
  if (typeof token !== "string" || !(await isTokenValid("setup", token))) notFound();

  return (
    <PlainPage title="Set up Countersign">
      <p className="text-ink-2">You become the first administrator. You can add everybody else afterwards.</p>
      <NewPasswordForm action={setUpHere} hidden={{ token }} verb="Create administrator">
        <Field name="name" label="Your name" required>
          <Input autoComplete="name" />
        </Field>
        <Field name="email" label="Your e-mail" required>
          <Input type="email" autoComplete="username" spellCheck={false} autoCapitalize="none" />
        </Field>
      </NewPasswordForm>
    </PlainPage>
  );
}
