import type { FieldChange } from "#lib/audit/difference";
import { fieldName, valueInWords } from "#lib/audit/sentence";
import { FactList } from "./fact-list.tsx";

/** What an event changed, field by field: before and after. */
export function ChangeList({ changes }: { readonly changes: readonly FieldChange[] }) {
  if (changes.length === 0) return <p className="text-ink-3">No field was changed.</p>;
  return (
    <FactList
      facts={changes.map(({ field, old, new: now }) => ({
        name: fieldName(field),
        value: <Values before={valueInWords(old)} after={valueInWords(now)} />,
      }))}
    />
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
