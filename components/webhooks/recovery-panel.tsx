"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Card } from "#components/ui/card";
import { Note } from "#components/ui/note";
import { Progress } from "#components/ui/progress";
import { SubmitButton } from "#components/ui/submit-button";
import { Time } from "#components/ui/time";
import type { Recovery } from "#lib/webhooks/recovery";
import { recoverySentence } from "./recovery-words.ts";

export interface RecoveryPanelProps {
  /** The latest one, as it was when the page was made. */
  readonly latest: Recovery;
  /** Left out for those who only look. */
  readonly cancel: FormAction | null;
  readonly zone: string;
}

/** How far the resending of what failed is; it goes on after the page was made. */
export function RecoveryPanel(props: RecoveryPanelProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Panel key={props.latest.id} {...props} />
    </QueryClientProvider>
  );
}

function Panel({ latest, cancel, zone }: RecoveryPanelProps) {
  const path = `/api/v1/webhook-endpoints/${latest.endpointId}/recoveries/${latest.id}`;
  const { data: recovery } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => read(path, signal),
    initialData: latest,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? 1_000 : false),
    staleTime: 500,
  });
  const { id, endpointId, since, state, done, total, problem } = recovery;
  return (
    <Card title="Resending what failed" right={<>since {<Time at={since} zone={zone} />}</>} padded className="mb-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-table">
        <p role="status">{recoverySentence(recovery)}</p>
        {state === "running" && <Progress label="Made due" value={done} max={total} text={`${done} of ${total}`} />}
        {state === "running" && cancel && (
          <ActionForm
            action={cancel}
            hidden={{ id: endpointId, jobId: id }}
            success="Resending cancelled"
            label="Cancel resending"
          >
            <SubmitButton kind="secondary" size="small">
              Cancel
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      {problem !== null && <Note tone="bad">{problem}</Note>}
    </Card>
  );
}

async function read(path: string, signal: AbortSignal): Promise<Recovery> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`The recovery answered ${response.status}.`);
  return (await response.json()) as Recovery;
}
