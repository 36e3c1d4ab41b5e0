"use client";

import { type MouseEvent, startTransition, useActionState } from "react";
import { Button } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Note } from "#components/ui/note";
import type { Decision } from "#lib/kernel/decision";
import type { Attempt } from "#lib/webhooks/delivery";
import { fieldErrors } from "../ui/form-errors.ts";
import { AttemptCard } from "./attempt-card.tsx";

export interface TryUrlProps {
  readonly send: (before: Decision<unknown> | null, form: FormData) => Promise<Decision<Attempt>>;
  readonly zone: string;
}

/** Sends one test with what stands in the form around it, and shows what came of it; nothing is saved. */
export function TryUrl({ send, zone }: TryUrlProps) {
  const [answer, ask, pending] = useActionState<Decision<Attempt> | null, FormData>(send, null);

  function press({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) {
    if (form && !pending) startTransition(() => ask(asked(new FormData(form))));
  }

  return (
    <>
      <Card title="Before it is saved" padded>
        <div className="grid justify-items-start gap-3">
          <p className="text-ink-2">
            One test goes to this URL, with these headers and this authentication. It is signed with a secret that
            nobody keeps.
          </p>
          <Button onClick={press} pending={pending}>
            {pending ? "Sending…" : "Send a test"}
          </Button>
          {answer?.ok === false && (
            <Note tone="bad" role="alert">
              {fieldErrors(answer)[0]?.message ?? answer.refusal.because}
            </Note>
          )}
        </div>
      </Card>
      <div role="status">{answer?.ok === true && <AttemptCard attempt={answer.value} zone={zone} />}</div>
    </>
  );
}

/** Of a whole form, what a test is sent with. */
function asked(form: FormData): FormData {
  const trial = new FormData();
  for (const [name, value] of form)
    if (name === "url" || name === "headers" || name.startsWith("auth.")) trial.append(name, value);
  return trial;
}
