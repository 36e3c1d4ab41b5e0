"use client";

import { useRouter } from "next/navigation";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { RoutePreview } from "../../approvals/route-preview.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Key } from "../../ui/mono.tsx";
import { Note } from "../../ui/note.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Saved } from "./api.ts";
import type { RouteView } from "#lib/approvals/route-view";
import type { EditorDraft } from "./draft.ts";
import { linkedErrors } from "./errors.ts";
import { liveTotals } from "./live-totals.ts";
import { digitsOf, type EditorChoices, TermsFields } from "./terms-fields.tsx";
import { useRoute } from "./use-route.ts";
import { Totals } from "./totals.tsx";
import { useDraft } from "./use-draft.ts";

export interface OrderEditorProps extends EditorChoices {
  readonly first: EditorDraft;
  readonly known: Saved | null;
  /** Who would sign it as it is saved; null for a new one. */
  readonly route: RouteView | null;
}

/** A draft on one page: it saves itself, adds up as you type, and goes to its approvers with Ctrl+Enter. */
export function OrderEditor(props: OrderEditorProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Editor {...props} />
    </QueryClientProvider>
  );
}

function Editor({ first, known, route, ...choices }: OrderEditorProps) {
  const router = useRouter();
  const state = useDraft(first, known);
  const { draft, saved, problem, change } = state;
  const supplier = choices.suppliers.find(({ id }) => id === draft.head.supplierId);
  const errors = linkedErrors(problem, state.lineKeys);
  const routeNow = useRoute(saved, known, route);

  const submit = async () => {
    const done = await state.submit();
    if (done) router.push(`/orders/${done.id}` as Parameters<typeof router.push>[0]);
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key === "Enter") void submit();
    else if (event.key.toLowerCase() === "s") void state.save();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <div>
      <PageHead
        crumbs={[{ label: "Orders", href: "/orders" }, { label: saved?.number ?? "New" }]}
        title={supplier ? `Draft for ${supplier.name}` : "New order"}
        sentence={<span aria-live="polite">{sentence(state)}</span>}
        actions={
          <>
            <Button onClick={() => void state.save()}>Save</Button>
            <Button kind="primary" onClick={() => void submit()}>
              Submit <Key>Ctrl ↵</Key>
            </Button>
          </>
        }
      />
      <div className="grid min-w-0 gap-4">
        {problem && !problem.quiet && errors.length > 0 && <ErrorSummary errors={errors} />}
        {problem && errors.length === 0 && (
          <Note tone="bad" role="alert">
            {problem.detail}
          </Note>
        )}
        <TermsFields draft={draft} choices={choices} problem={problem} lineKeys={state.lineKeys} change={change} />
        <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_300px]">
          {routeNow ? (
            <RoutePreview route={routeNow} />
          ) : (
            <Card title="Who will sign" padded>
              Once the draft is saved, this says who has to sign it, and why.
            </Card>
          )}
          <Totals totals={liveTotals(draft, digitsOf(draft, choices.currencies))} currency={draft.head.currency} />
        </div>
      </div>
    </div>
  );
}

function sentence({ saved, savedAt, saving, draft, problem }: ReturnType<typeof useDraft>): string {
  if (saving) return "Saving …";
  if (problem?.quiet)
    return `Not saved yet: ${problem.errors.length === 1 ? "one cell needs" : "some cells need"} mending`;
  if (savedAt) return `Saved ${savedAt.toTimeString().slice(0, 5)} · only you and other buyers see it`;
  if (saved) return "Only you and other buyers see it";
  return draft.head.supplierId === "" ? "Choose a supplier: from then on it saves itself" : "Not saved yet";
}
