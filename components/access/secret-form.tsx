"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAction } from "#components/ui/action-form";
import { AnsweredForm } from "#components/ui/answered-form";
import { Note } from "#components/ui/note";
import { SubmitButton } from "#components/ui/submit-button";

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
export function SecretForm({ action, hidden, verb, secret, advice, children, after }: SecretFormProps) {
  const [answer, send] = useActionState(action, null);
  const found = answer?.ok === true ? secretIn(answer.value, secret) : null;
  if (found !== null) return <Secret text={found} advice={advice} after={after} />;

  return (
    <AnsweredForm send={send} answer={answer} hidden={hidden} label={verb} className="grid gap-4">
      {children}
      <p>
        <SubmitButton pendingText="One moment…">{verb}</SubmitButton>
      </p>
    </AnsweredForm>
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
