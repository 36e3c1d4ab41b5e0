import type { ReactNode } from "react";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Labels and what they say, side by side. Facts whose value is null, undefined or "" are left out. */
export function KeyValue({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3 gap-y-1.5 px-3.5 py-3 text-table">
      {facts.filter(isSaid).map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-ink-3">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isSaid({ value }: Fact): boolean {
  return value !== null && value !== undefined && value !== "";
}
