"use client";

import { useActionState } from "react";
import { AnsweredForm } from "#components/ui/answered-form";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input, Textarea } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import type { Decision } from "#lib/kernel/decision";
import type { Diagnosis } from "#lib/webhooks/diagnosis";
import { DiagnosisCard } from "./diagnosis-card.tsx";

export interface SignatureTesterProps {
  readonly check: (before: Decision<unknown> | null, form: FormData) => Promise<Decision<Diagnosis>>;
}

/** Headers, body and secret in; out comes which step of verifying fails. */
export function SignatureTester({ check }: SignatureTesterProps) {
  const [answer, send, pending] = useActionState<Decision<Diagnosis> | null, FormData>(check, null);

  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="What the receiver got" padded>
        <AnsweredForm send={send} answer={answer} label="Signature tester">
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
          <p>
            <SubmitButton pending={pending} pendingText="Checking…">
              Check signature
            </SubmitButton>
          </p>
        </AnsweredForm>
      </Card>
      <div role="status">{answer?.ok === true && <DiagnosisCard diagnosis={answer.value} />}</div>
    </div>
  );
}
