import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";

export interface EntryProps {
  readonly name: string;
  /** What he did, after the name: "received 32 carriages". */
  readonly did?: ReactNode;
  /** At the right end: a time or a place in the order. */
  readonly right?: ReactNode;
  /** The line below: details, and the hash that was signed. */
  readonly children?: ReactNode;
}

/** Who did what and when: one row of a history or of the signatures. Stands in an `<Entries>` list. */
export function Entry({ name, did, right, children }: EntryProps) {
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)_auto] gap-2.5 border-b border-line px-3.5 py-2.5 last:border-b-0">
      <Avatar name={name} />
      <div className="wrap-anywhere">
        <strong className="font-medium">{name}</strong> {did}
        {children !== undefined && <div className="text-sm text-ink-2">{children}</div>}
      </div>
      {right !== undefined && <div className="text-sm text-ink-3">{right}</div>}
    </li>
  );
}

export function Entries({ children }: { readonly children: ReactNode }) {
  return <ol>{children}</ol>;
}
