"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Link } from "#components/ui/link";
import { Note } from "#components/ui/note";
import { Progress } from "#components/ui/progress";
import { SubmitButton } from "#components/ui/submit-button";
import type { BacktestView } from "#lib/approvals/backtest";
import type { DocumentType } from "#lib/approvals/policy";
import { backtestSentence, countsSentence, replayedWords } from "./backtest-words.ts";

interface BacktestPanelProps {
  readonly policyId: string;
  readonly documentType: DocumentType;
  /** The latest one, as it was when the page was made. */
  readonly latest: BacktestView | null;
  /** Left out for those who only look. */
  readonly actions: { readonly start: FormAction; readonly cancel: FormAction } | null;
}

/** Tries a policy on past orders; the progress lives on after the page was made. */
export function BacktestPanel({ policyId, documentType, latest, actions }: BacktestPanelProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Card title="Backtest" right="what it would have done" padded>
        <div className="grid gap-3">
          {actions && <Start policyId={policyId} documentType={documentType} start={actions.start} />}
          {latest && (
            <Progressing key={latest.id} policyId={policyId} first={latest} cancel={actions?.cancel ?? null} />
          )}
        </div>
      </Card>
    </QueryClientProvider>
  );
}

interface StartProps extends Pick<BacktestPanelProps, "policyId" | "documentType"> {
  readonly start: FormAction;
}

function Start({ policyId, documentType, start }: StartProps) {
  const label = `Last ${replayedWords(documentType)} to replay`;
  return (
    <ActionForm action={start} hidden={{ id: policyId }} success="Backtest started" label="Backtest" keep>
      <div className="flex flex-wrap items-end gap-2">
        <Field name="last" label={label} hint="1 to 50000." required className="grid w-52 gap-[3px]">
          <Input numeric inputMode="numeric" defaultValue={1000} />
        </Field>
        <SubmitButton kind="secondary" pendingText="Starting…">
          Run backtest
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

interface ProgressingProps {
  readonly policyId: string;
  readonly first: BacktestView;
  readonly cancel: FormAction | null;
}

function Progressing({ policyId, first, cancel }: ProgressingProps) {
  const path = `/api/v1/approval-policies/${policyId}/backtests/${first.id}`;
  const { data: backtest } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => read(path, signal),
    initialData: first,
    refetchInterval: ({ state }) => (isUnderWay(state.data ?? first) ? 1_000 : false),
    staleTime: 500,
  });
  const { id, total, done, changed, notes, problem, comparedWith } = backtest;
  const counts = countsSentence(backtest);
  const against = comparedWith ? `“${comparedWith.name}”, version ${comparedWith.version}` : "no policy at all";
  return (
    <div className="grid gap-2 text-table">
      <p role="status">
        <strong className="font-semibold">{backtestSentence(backtest)}</strong>
        {counts !== "" && ` ${counts}`}
      </p>
      {isUnderWay(backtest) && <Progress label="Replayed" value={done} max={total} text={`${done} of ${total}`} />}
      {problem !== null && <Note tone="bad">{problem}</Note>}
      {changed > 0 && (
        <p>
          <Link href={`/settings/approvals/${policyId}/backtests/${id}`} className="underline">
            {changed === 1 ? "Look at it" : `Look at the ${changed} ${replayedWords(backtest.documentType)}`}
          </Link>
        </p>
      )}
      {isUnderWay(backtest) && cancel && (
        <ActionForm
          action={cancel}
          hidden={{ id: policyId, jobId: id }}
          success="Backtest cancelled"
          label="Cancel backtest"
        >
          <p>
            <SubmitButton kind="quiet">Cancel backtest</SubmitButton>
          </p>
        </ActionForm>
      )}
      <p className="text-sm text-ink-3">
        Compared with {against}. {notes.join(" ")}
      </p>
    </div>
  );
}

function isUnderWay({ state }: BacktestView): boolean {
  return state === "queued" || state === "running";
}

async function read(path: string, signal: AbortSignal): Promise<BacktestView> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`The backtest answered ${response.status}.`);
  return (await response.json()) as BacktestView;
}
