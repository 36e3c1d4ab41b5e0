"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from "react";
import { OldAndNew } from "../../approvals/change-rows.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { Textarea } from "../../ui/input.tsx";
import { Key } from "../../ui/mono.tsx";
import { Note } from "../../ui/note.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { type Problem, type Saved, submitChange } from "./api.ts";
import { edit, type EditorDraft, keysOfLines } from "./draft.ts";
import { linkedErrors } from "./errors.ts";
import { liveTotals } from "./live-totals.ts";
import { suggestedBody, suggestions } from "./suggested.ts";
import { digitsOf, type EditorChoices, TermsFields } from "./terms-fields.tsx";
import { Totals } from "./totals.tsx";

export interface ChangeEditorProps extends EditorChoices {
  readonly order: Saved;
  /** As it is in force: what is marked is different from this. */
  readonly inForce: EditorDraft;
  /** A change that was sent back, to be reworked; null for a new one. */
  readonly again: { readonly id: string; readonly draft: EditorDraft; readonly reason: string } | null;
}

/** The editor in suggest mode: nothing is saved until the change is submitted, and what differs is marked and listed. */
export function ChangeEditor({ order, inForce, again, ...choices }: ChangeEditorProps) {
  const { suppliers, currencies } = choices;
  const router = useRouter();
  const start = again?.draft ?? inForce;
  const [draft, change] = useReducer(edit, start);
  const [reason, setReason] = useState(again?.reason ?? "");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lineKeys, setLineKeys] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(false);
  const key = useRef("");
  const before = useMemo(() => new Map(inForce.rows.map((row) => [row.key, row])), [inForce]);
  const errors = linkedErrors(problem, lineKeys);
  const listed = suggestions(inForce, draft, (id) => suppliers.find((one) => one.id === id)?.name ?? "");

  const submit = async () => {
    if (sending) return;
    setSending(true);
    const body = { ...suggestedBody(start, draft), reason: reason.trim() || null };
    const answer = await submitChange(body, order, again?.id ?? null, (key.current ||= crypto.randomUUID()));
    setSending(false);
    setLineKeys(keysOfLines(draft));
    if (answer.ok) router.push(`/orders/${order.id}` as Parameters<typeof router.push>[0]);
    else setProblem(answer.problem);
    if (!answer.ok) key.current = "";
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if ((!event.ctrlKey && !event.metaKey) || event.key !== "Enter") return;
    event.preventDefault();
    void submit();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <div>
      <PageHead
        crumbs={[
          { label: "Orders", href: "/orders" },
          { label: order.number, href: `/orders/${order.id}` },
        ]}
        title="Change order"
        sentence="The order stays in force as it is until this change is approved."
        actions={
          <>
            <LinkButton href={`/orders/${order.id}`}>Back to the order</LinkButton>
            <Button kind="primary" disabled={sending} onClick={() => void submit()}>
              {sending ? "Submitting …" : "Submit the change"} <Key>Ctrl ↵</Key>
            </Button>
          </>
        }
      />
      <div className="grid min-w-0 gap-4">
        {problem && errors.length > 0 && errors.every(({ path }) => path !== "") && <ErrorSummary errors={errors} />}
        {problem && !(errors.length > 0 && errors.every(({ path }) => path !== "")) && (
          <Note tone="bad" role="alert">
            {problem.detail}
          </Note>
        )}
        <TermsFields
          draft={draft}
          choices={choices}
          problem={problem}
          lineKeys={lineKeys}
          before={before}
          change={change}
        />
        <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_300px]">
          <div className="grid gap-4">
            <Card title="What changes" right={listed.length === 0 ? "nothing yet" : `${listed.length} in all`}>
              {listed.length === 0 ? (
                <p className="px-3.5 py-3 text-ink-3">Change a line or a term: it is listed here, old and new.</p>
              ) : (
                <OldAndNew rows={listed.slice(0, 20)} more={Math.max(0, listed.length - 20)} />
              )}
            </Card>
            <Card padded>
              <Field
                name="reason"
                label="Reason"
                hint="Whoever signs the change reads this; the supplier does not."
                optional
              >
                <Textarea value={reason} onChange={({ target }) => setReason(target.value)} />
              </Field>
            </Card>
          </div>
          <Totals totals={liveTotals(draft, digitsOf(draft, currencies))} currency={draft.head.currency} />
        </div>
      </div>
    </div>
  );
}
