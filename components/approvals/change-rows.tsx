import type { ContentChange } from "#lib/approvals/changes";
import { changeInWords, type ChangeInWords } from "./change-words.ts";

export interface ChangeRowsProps {
  readonly changes: readonly ContentChange[];
  readonly currency: string;
}

const most = 20;

/** What is different: old struck through, new beside it, in words for those who only hear. */
export function ChangeRows({ changes, currency }: ChangeRowsProps) {
  const rows = changes.slice(0, most).map((change) => changeInWords(change, currency));
  return <OldAndNew rows={rows} more={changes.length - rows.length} />;
}

export interface OldAndNewProps {
  readonly rows: readonly ChangeInWords[];
  /** How many are not shown. */
  readonly more?: number;
}

export function OldAndNew({ rows, more = 0 }: OldAndNewProps) {
  return (
    <>
      <dl className="grid gap-y-1.5 px-3.5 py-3 text-table sm:grid-cols-[12rem_minmax(0,1fr)]">
        {rows.map(({ label, old, new: now }, index) => (
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
        ))}
      </dl>
      {more > 0 && <p className="border-t border-line px-3.5 py-2.5 text-sm text-ink-3">and {more} more</p>}
    </>
  );
}
