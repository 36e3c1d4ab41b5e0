"use client";

import { type FormEvent, type ReactNode, type Ref, startTransition, useId, useMemo } from "react";
import type { Decision } from "#lib/kernel/decision";
import { ErrorSummary } from "./error-summary.tsx";
import { FormContext } from "./form-context.tsx";
import { fieldErrors } from "./form-errors.ts";
import { Note } from "./note.tsx";

export interface AnsweredFormProps {
  readonly send: (form: FormData) => void;
  /** The last one; a refusal stands above the fields. */
  readonly answer: Decision<unknown> | null;
  /** Facts that go with the form unseen: ids, versions, hashes. Null ones are left out. */
  readonly hidden?: Readonly<Record<string, string | number | null | undefined>>;
  readonly label?: string | undefined;
  readonly className?: string;
  readonly ref?: Ref<HTMLFormElement>;
  readonly children: ReactNode;
}

/** A form that keeps what was typed, and shows what was wrong with it. What `useActionState` gives is shown by whoever has it. */
export function AnsweredForm({
  send,
  answer,
  hidden = {},
  label,
  className = "grid gap-3",
  ref,
  children,
}: AnsweredFormProps) {
  const errors = useMemo(() => fieldErrors(answer), [answer]);
  const prefix = useId();

  /** Sent by hand, because React empties a form after its action, even when it was refused. */
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  }

  return (
    <form ref={ref} action={send} onSubmit={submit} aria-label={label} className={className} noValidate>
      {Object.entries(hidden).map(([name, value]) =>
        value === null || value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {errors.length > 0 && <ErrorSummary errors={errors} prefix={prefix} />}
      {answer?.ok === false && errors.length === 0 && (
        <Note tone="bad" role="alert">
          {answer.refusal.because}
        </Note>
      )}
      <FormContext value={{ prefix, errors }}>{children}</FormContext>
    </form>
  );
}
