"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Link } from "#components/ui/link";
import { Note } from "#components/ui/note";
import { SubmitButton } from "#components/ui/submit-button";
import type { FormAction } from "#components/ui/action-form";
import { fieldErrors } from "../ui/form-errors.ts";

/** Asks for the address and says what happens then, to everybody the same. */
export function RequestLinkForm({ action }: { readonly action: FormAction }) {
  const [answer, send] = useActionState(action, null);
  if (answer?.ok === true) return <Sent />;
  const errors = fieldErrors(answer);

  return (
    <form action={send} aria-label="Send a link" className="grid gap-4" noValidate>
      <p className="text-ink-2">We send a link to your address. It works once, for one hour.</p>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {answer?.ok === false && errors.length === 0 && (
        <Note tone="bad" role="alert">
          {answer.refusal.because}
        </Note>
      )}
      <Field name="email" label="E-mail" required error={errors[0]?.message}>
        <Input type="email" autoComplete="username" spellCheck={false} autoCapitalize="none" />
      </Field>
      <SubmitButton size="large" pendingText="Sending…">
        Send link
      </SubmitButton>
    </form>
  );
}

function Sent() {
  return (
    <>
      <Note tone="ok" role="status">
        If this address belongs to somebody who may sign in, a mail is on its way.
      </Note>
      <p className="text-ink-2">
        It can take a minute. Where no mails are sent, an administrator can give you a one-time password.
      </p>
      <p>
        <Link href="/sign-in" className="text-accent underline underline-offset-2">
          Back to the sign-in
        </Link>
      </p>
    </>
  );
}
