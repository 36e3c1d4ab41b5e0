"use client";

import { type FormEvent, startTransition, useActionState, useId, useMemo } from "react";
import { Card } from "#components/ui/card";
import { ErrorSummary } from "#components/ui/error-summary";
import { Field } from "#components/ui/field";
import { FormContext } from "#components/ui/form-context";
import { Input, Textarea } from "#components/ui/input";
import { Note } from "#components/ui/note";
import { SubmitButton } from "#components/ui/submit-button";
import type { Decision } from "#lib/kernel/decision";
import type { Diagnosis } from "#lib/webhooks/diagnosis";
import { fieldErrors } from "../ui/form-errors.ts";
import { DiagnosisCard } from "./diagnosis-card.tsx";

export interface SignatureTesterProps {
  readonly check: (before: Decision<unknown> | null, form: FormData) => Promise<Decision<Diagnosis>>;
}

/** Headers, body and secret in; out comes which step of verifying fails. */
export function SignatureTester({ check }: SignatureTesterProps) {
  const [answer, send, pending] = useActionState<Decision<Diagnosis> | null, FormData>(check, null);
  const errors = useMemo(() => fieldErrors(answer), [answer]);
  const prefix = useId();

  /** Sent by hand, because React empties a form after its action. */
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  }

  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="What the receiver got" padded>
        <form action={send} onSubmit={submit} aria-label="Signature tester" noValidate className="grid gap-3">
          {errors.length > 0 && <ErrorSummary errors={errors} prefix={prefix} />}
          {answer?.ok === false && errors.length === 0 && (
            <Note tone="bad" role="alert">
              {answer.refusal.because}
            </Note>
          )}
          <FormContext value={{ prefix, errors }}>
            <Field
              name="headers"
              label="Headers"
              hint="As lines, words of curl, or JSON. Others than webhook-… are ignored."
            >
              <Textarea
                rows={5}
                spellCheck={false}
                className="font-mono text-sm"
                placeholder={"webhook-id: evt_…\nwebhook-timestamp: 1795176000\nwebhook-signature: v1,…"}
              />
            </Field>
            <Field name="body" label="Body" hint="The very text, as the receiver has it when it verifies.">
              <Textarea rows={8} spellCheck={false} className="font-mono text-sm" />
            </Field>
            <Field name="secret" label="Secret" hint="whsec_…, as it was shown when the endpoint was made.">
              <Input autoComplete="off" spellCheck={false} className="font-mono text-sm" />
            </Field>
          </FormContext>
          <p>
            <SubmitButton pending={pending} pendingText="Checking…">
              Check signature
            </SubmitButton>
          </p>
        </form>
      </Card>
      <div role="status">{answer?.ok === true && <DiagnosisCard diagnosis={answer.value} />}</div>
    </div>
  );
}
