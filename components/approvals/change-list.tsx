import { Card } from "#components/ui/card";
import { Note } from "#components/ui/note";
import { Time } from "#components/ui/time";
import type { ContentChange } from "#lib/approvals/changes";
import { changeInWords } from "./change-words.ts";

export interface ChangeListProps {
  /** When this person approved the earlier content. */
  readonly approvedAt: string;
  readonly changes: readonly ContentChange[];
  readonly currency: string;
  readonly zone?: string;
}

const most = 20;

/** What is different from what this person approved: old struck through, new beside it, in words for those who only hear. */
export function ChangeList({ approvedAt, changes, currency, zone }: ChangeListProps) {
  const count = changes.length === 1 ? "1 thing" : `${changes.length} things`;
  return (
    <>
      <Note tone="wait" title="Changed since you approved.">
        You approved this order on <Time at={approvedAt} zone={zone} show="day" />. {count} changed since then.
      </Note>
      <Card title="Changed since your decision">
        <dl className="grid gap-y-1.5 px-3.5 py-3 text-table sm:grid-cols-[12rem_minmax(0,1fr)]">
          {changes.slice(0, most).map((change, index) => {
            const { label, old, new: now } = changeInWords(change, currency);
            return (
              <div key={index} className="contents">
                <dt className="text-ink-3">{label}</dt>
                <dd className="wrap-anywhere max-sm:mb-1.5">
                  {old !== null && (
                    <del className="mr-1.5 text-bad">
                      <span className="sr-only">before: </span>
                      {old}
                    </del>
                  )}
                  {now !== null && (
                    <ins className="font-semibold text-ok no-underline">
                      <span className="sr-only">now: </span>
                      {now}
                    </ins>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
        {changes.length > most && (
          <p className="border-t border-line px-3.5 py-2.5 text-sm text-ink-3">and {changes.length - most} more</p>
        )}
      </Card>
    </>
  );
}
