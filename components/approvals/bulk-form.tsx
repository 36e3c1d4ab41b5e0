"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from "react";
import { Note } from "#components/ui/note";
import { SubmitButton } from "#components/ui/submit-button";
import { useIsHydrated } from "../ui/use-is-hydrated.ts";
import type { Decision } from "#lib/kernel/decision";

/** What became of one selected order. */
export interface BulkResult {
  readonly number: string;
  /** Why it was not approved; null where it was. */
  readonly because: string | null;
}

export type BulkAction = (
  before: Decision<unknown> | null,
  form: FormData,
) => Promise<Decision<{ readonly results: readonly BulkResult[] }>>;

interface BulkFormProps {
  readonly action: BulkAction;
  /** How many rows can be selected. */
  readonly selectable: number;
  /** Rows with checkboxes named `selected`. */
  readonly children: ReactNode;
}

/** What is selected stays so from one order to the next: each is a page of its own. */
const kept = new Set<string>();

/** Approves what is selected, each for itself, and says of each what became of it. Works without JavaScript. */
export function BulkForm({ action, selectable, children }: BulkFormProps) {
  const [answer, send] = useActionState(action, null);
  const [count, setCount] = useState(0);
  /** Without JavaScript nobody counts, and the button is always there. */
  const isHydrated = useIsHydrated();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const boxes = boxesOf(form.current);
    for (const box of boxes) box.checked = kept.has(box.value) && !box.disabled;
    setCount(boxes.filter(({ checked }) => checked).length);
  }, [children]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    kept.clear();
    setCount(0);
    startTransition(() => send(data));
  }

  function recount() {
    kept.clear();
    for (const { checked, value } of boxesOf(form.current)) if (checked) kept.add(value);
    setCount(kept.size);
  }

  return (
    <form ref={form} action={send} onSubmit={submit} onChange={recount} aria-label="Approve several orders">
      {answer?.ok === false && (
        <Note tone="bad" role="alert">
          {answer.refusal.because}
        </Note>
      )}
      {answer?.ok === true && <Results results={answer.value.results} />}
      {children}
      {(isHydrated ? count > 0 : selectable > 0) && (
        <div className="sticky bottom-0 border-b border-line bg-surface px-4 py-2 max-md:bottom-14 max-lg:-mx-4">
          <SubmitButton pendingText="Approving…">
            {count === 0 ? "Sign the selected orders" : `Approve ${count}`}
          </SubmitButton>
        </div>
      )}
    </form>
  );
}

function boxesOf(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>("input[name=selected]") ?? [])];
}

function Results({ results }: { readonly results: readonly BulkResult[] }) {
  const refused = results.filter(({ because }) => because !== null);
  const done = results.length - refused.length;
  return (
    <Note tone={refused.length === 0 ? "ok" : "wait"} role="status" title={`${done} of ${results.length} approved.`}>
      <ul>
        {results.map(({ number, because }) => (
          <li key={number}>
            {number}: {because ?? "approved"}
          </li>
        ))}
      </ul>
    </Note>
  );
}
