import { Tag } from "#components/ui/tag";
import type { Tone } from "../ui/tone.ts";
import type { RuleChangeWords } from "#lib/approvals/policy-difference";

const looks = {
  same: ["idle", "As before"],
  moved: ["info", "Moved"],
  changed: ["wait", "Changed"],
  added: ["ok", "New"],
  removed: ["bad", "Removed"],
} as const satisfies Record<RuleChangeWords["kind"], readonly [Tone, string]>;

/** Rule by rule what is different: the old sentence struck through, the new one below it. */
export function PolicyChanges({ changes }: { readonly changes: readonly RuleChangeWords[] }) {
  if (changes.every(({ kind }) => kind === "same"))
    return <p className="px-3.5 py-3 text-table text-ink-2">Both have the same rules in the same order.</p>;
  return (
    <ul className="grid">
      {changes.map((change, index) => (
        <li
          key={index}
          className="flex flex-wrap gap-x-2.5 gap-y-1 border-b border-line px-3.5 py-2 text-table last:border-b-0 sm:flex-nowrap"
        >
          <span className="w-24 shrink-0">
            <Tag tone={looks[change.kind][0]}>{looks[change.kind][1]}</Tag>
          </span>
          <span className="min-w-0 flex-1 wrap-anywhere">
            <Sentences change={change} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sentences({ change: { kind, from, to, before, after } }: { readonly change: RuleChangeWords }) {
  if (kind === "same" || kind === "moved")
    return (
      <>
        {after}
        {kind === "moved" && from !== null && to !== null && (
          <span className="block text-sm text-ink-3">
            was rule {from + 1}, is rule {to + 1}
          </span>
        )}
      </>
    );
  return (
    <>
      {before !== null && (
        <del className="block text-bad">
          <span className="sr-only">before: </span>
          {before}
        </del>
      )}
      {after !== null && (
        <ins className="block font-semibold text-ok no-underline">
          <span className="sr-only">now: </span>
          {after}
        </ins>
      )}
    </>
  );
}
