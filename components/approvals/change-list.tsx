import { Card } from "#components/ui/card";
import { Note } from "#components/ui/note";
import { Time } from "#components/ui/time";
import type { ContentChange } from "#lib/approvals/changes";
import type { Verdict } from "#lib/approvals/instance";
import { ChangeRows } from "./change-rows.tsx";
import { verdictWords } from "./verdict-words.ts";

export interface ChangeListProps {
  /** When the earlier content was decided on, how, and by whom: null = by the reader. */
  readonly decidedAt: string;
  readonly verdict: Verdict;
  readonly by: string | null;
  readonly changes: readonly ContentChange[];
  readonly currency: string;
  readonly zone?: string;
}

/** What is different from what was decided on last. */
export function ChangeList({ decidedAt, verdict, by, changes, currency, zone }: ChangeListProps) {
  const did = verdictWords[verdict].did;
  const count = changes.length === 1 ? "1 thing" : `${changes.length} things`;
  return (
    <>
      <Note tone="wait" title={`Changed since ${by ?? "you"} ${did}.`}>
        {by ?? "You"} {did} on <Time at={decidedAt} zone={zone} show="day" />. {count} changed since then.
      </Note>
      <Card title={by === null ? "Changed since your decision" : `Changed since the decision of ${by}`}>
        <ChangeRows changes={changes} currency={currency} />
      </Card>
    </>
  );
}
