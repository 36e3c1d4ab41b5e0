import { Card } from "#components/ui/card";
import { Note } from "#components/ui/note";
import { Time } from "#components/ui/time";
import type { ContentChange } from "#lib/approvals/changes";
import { ChangeRows } from "./change-rows.tsx";

export interface ChangeListProps {
  /** When this person approved the earlier content. */
  readonly approvedAt: string;
  readonly changes: readonly ContentChange[];
  readonly currency: string;
  readonly zone?: string;
}

/** What is different from what this person approved. */
export function ChangeList({ approvedAt, changes, currency, zone }: ChangeListProps) {
  const count = changes.length === 1 ? "1 thing" : `${changes.length} things`;
  return (
    <>
      <Note tone="wait" title="Changed since you approved.">
        You approved this order on <Time at={approvedAt} zone={zone} show="day" />. {count} changed since then.
      </Note>
      <Card title="Changed since your decision">
        <ChangeRows changes={changes} currency={currency} />
      </Card>
    </>
  );
}
