import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state";
import { Key } from "#components/ui/mono";
import { Note } from "#components/ui/note";
import { Pager } from "#components/ui/pager";
import type { InboxEntry } from "#lib/approvals/inbox";
import { type BulkAction, BulkForm } from "./bulk-form.tsx";
import { entryKey } from "./entry-key.ts";
import { InboxRow, isSelectable } from "./inbox-row.tsx";

export interface InboxListProps {
  readonly entries: readonly InboxEntry[];
  readonly state: "open" | "decided";
  /** The key of the entry that is shown beside the list. */
  readonly chosen: string | null;
  readonly hrefOf: (entry: InboxEntry) => string;
  readonly first: string | undefined;
  readonly next: string | undefined;
  /** The address could not be read. */
  readonly misread: boolean;
  readonly baseCurrency: string;
  readonly shortcuts: boolean;
  readonly now: Date;
  /** Approves what is selected. */
  readonly approveSelected: BulkAction;
}

export function InboxList(props: InboxListProps) {
  const { entries, state, chosen, hrefOf, first, next, misread, baseCurrency, shortcuts, now } = props;
  const { approveSelected } = props;
  const selectable = entries.filter(isSelectable).length;
  return (
    <>
      {misread && (
        <Note tone="wait">The address asks for something that is not there. This is the inbox from its start.</Note>
      )}
      <Bulk action={state === "open" ? approveSelected : null} selectable={selectable}>
        {entries.length > 0 ? (
          <ul className="border-t border-line max-lg:-mx-4 lg:-mt-3.5 lg:border-t-0">
            {entries.map((entry) => (
              <InboxRow
                key={entry.id}
                entry={entry}
                href={hrefOf(entry)}
                selected={entryKey(entry) === chosen}
                baseCurrency={baseCurrency}
                now={now}
              />
            ))}
          </ul>
        ) : (
          <div className={state === "open" ? "lg:hidden" : undefined}>
            <EmptyState title={state === "open" ? "Nothing waits for you" : "You have decided nothing yet"} />
          </div>
        )}
      </Bulk>
      <Pager first={first} next={next} />
      {state === "open" && shortcuts && entries.length > 0 && <KeyHelp />}
    </>
  );
}

interface BulkProps {
  readonly action: BulkAction | null;
  readonly selectable: number;
  readonly children: ReactNode;
}

function Bulk({ action, selectable, children }: BulkProps) {
  if (action === null) return children;
  return (
    <BulkForm action={action} selectable={selectable}>
      {children}
    </BulkForm>
  );
}

function KeyHelp() {
  return (
    <p className="px-4 py-3 text-sm text-ink-3 max-md:hidden pointer-coarse:hidden">
      <Key>J</Key> <Key>K</Key> move · <Key>A</Key> approve · <Key>R</Key> request changes · <Key>X</Key> reject ·{" "}
      <Key>E</Key> reassign · Space selects · Enter opens · <Key>?</Key> all keys
    </p>
  );
}
