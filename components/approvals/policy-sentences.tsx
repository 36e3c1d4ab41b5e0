import type { RuleWords } from "#lib/approvals/policy-words";

/** The rules as they are read, the first that applies decides. */
export function PolicySentences({ rules }: { readonly rules: readonly RuleWords[] }) {
  return (
    <ol className="grid">
      {rules.map(({ when, then }, index) => (
        <li key={index} className="flex gap-2.5 border-b border-line px-3.5 py-2 text-table last:border-b-0">
          <span className="w-4 shrink-0 text-ink-3">{index + 1}</span>
          <p className="min-w-0 wrap-anywhere">
            {when} <span aria-hidden="true">→</span> <span className="sr-only">then</span>{" "}
            <strong className="font-semibold">{then}</strong>
          </p>
        </li>
      ))}
    </ol>
  );
}
