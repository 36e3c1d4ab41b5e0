import type { FieldChange } from "#lib/audit/difference";
import { fieldName, valueInWords } from "#lib/audit/sentence";

/** What an event changed, field by field: before and after. */
export function ChangeList({ changes }: { readonly changes: readonly FieldChange[] }) {
  if (changes.length === 0) return <p className="text-ink-3">No field was changed.</p>;
  return (
    <dl className="grid gap-x-4 gap-y-1 md:grid-cols-[minmax(8rem,auto)_minmax(0,1fr)]">
      {changes.map(({ field, old, new: now }) => (
        <div key={field} className="contents">
          <dt className="text-ink-3">{fieldName(field)}</dt>
          <dd className="wrap-anywhere">
            <Values before={valueInWords(old)} after={valueInWords(now)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({ before, after }: { readonly before: string | null; readonly after: string | null }) {
  return (
    <>
      {before !== null && <del className="text-ink-3">{before}</del>}
      {before !== null && " → "}
      {after === null ? <span className="text-ink-3">nothing</span> : <ins className="no-underline">{after}</ins>}
    </>
  );
}
