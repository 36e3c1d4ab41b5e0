"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useId } from "react";
import type { FormAction } from "#components/ui/action-form";
import { ErrorSummary } from "#components/ui/error-summary";
import { FormContext } from "#components/ui/form-context";
import { Note } from "#components/ui/note";
import { SubmitButton } from "#components/ui/submit-button";
import { fieldErrors } from "../ui/form-errors.ts";

export interface SecretFormProps {
  readonly action: FormAction;
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly verb: string;
  /** Which field of the answer is the secret. */
  readonly secret: "key" | "oneTimePassword" | "secret";
  /** What to do with it. */
  readonly advice: string;
  readonly children?: ReactNode;
  /** What follows the secret: a way back. */
  readonly after?: ReactNode;
}

/** A form whose answer holds a secret: it takes the form's place and is never shown again. */
export function SecretForm({ action, hidden = {}, verb, secret, advice, children, after }: SecretFormProps) {
  const [answer, send] = useActionState(action, null);
  const prefix = useId();
  const found = answer?.ok === true ? secretIn(answer.value, secret) : null;
  if (found !== null) return <Secret text={found} advice={advice} after={after} />;
  const errors = fieldErrors(answer);

  /** Sent by hand, because React empties a form after its action, even when it was refused. */
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  }

  return (
    <form action={send} onSubmit={submit} aria-label={verb} className="grid gap-4" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {errors.length > 0 && <ErrorSummary errors={errors} prefix={prefix} />}
      {answer?.ok === false && errors.length === 0 && (
        <Note tone="bad" role="alert">
          {answer.refusal.because}
        </Note>
      )}
      <FormContext value={{ prefix, errors }}>{children}</FormContext>
      <p>
        <SubmitButton pendingText="One moment…">{verb}</SubmitButton>
      </p>
    </form>
  );
}

function Secret({
  text,
  advice,
  after,
}: {
  readonly text: string;
  readonly advice: string;
  readonly after: ReactNode;
}) {
  return (
    <div className="grid gap-3">
      <Note tone="ok" role="status" title="Done. This is shown only now.">
        {advice}
      </Note>
      <p className="rounded-md border border-line-strong bg-sunken px-3 py-2 font-mono break-all select-all">{text}</p>
      {after}
    </div>
  );
}

function secretIn(value: unknown, name: string): string | null {
  if (typeof value !== "object" || value === null || !(name in value)) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : null;
}
