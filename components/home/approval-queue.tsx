import { Money } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import type { InboxEntry } from "#lib/approvals/inbox";
import { decimal, fixed, sum } from "#lib/kernel/decimal";
import { minorDigits } from "#lib/codes/currency";
import { ageInWords } from "./age.ts";
import { QueueCard, QueueEntry } from "./queue-card.tsx";

export interface ApprovalQueueProps {
  /** What waits, the oldest first; at most as many as one page of the inbox. */
  readonly entries: readonly InboxEntry[];
  readonly baseCurrency: string;
  /** ISO 8601 */
  readonly now: string;
}

const most = 5;

/** What waits for this person's decision, and how much money waits with it. */
export function ApprovalQueue({ entries, baseCurrency, now }: ApprovalQueueProps) {
  return (
    <QueueCard
      title="Wait for your decision"
      count={entries.length}
      href="/approvals"
      tone="wait"
      about={
        <>
          <Money amount={atStake(entries, baseCurrency)} currency={baseCurrency} /> at stake
        </>
      }
    >
      {entries.slice(0, most).map((entry) => (
        <QueueEntry
          key={entry.id}
          {...shown(entry, baseCurrency)}
          when={`waits ${ageInWords(entry.since, new Date(now))}`}
        />
      ))}
    </QueueCard>
  );
}

function shown({ purchaseOrder, matchException, supplierChange }: InboxEntry, baseCurrency: string) {
  if (purchaseOrder === null) {
    const { supplier, requester } = supplierChange;
    return {
      href: `/suppliers/${supplier.id}#bank-details`,
      name: supplier.name,
      amount: "Bank details",
      about: (
        <>
          <Mono>{supplier.code}</Mono> · {requester.name}
        </>
      ),
    };
  }
  return {
    href: `/orders/${purchaseOrder.id}?tab=${matchException ? "invoices" : "approvals"}`,
    name: purchaseOrder.supplier.name,
    amount: matchException?.overBy ? (
      <Money amount={matchException.overBy} currency={baseCurrency} />
    ) : (
      <Money amount={purchaseOrder.total} currency={purchaseOrder.currency} />
    ),
    about: (
      <>
        <Mono>{purchaseOrder.number}</Mono> ·{" "}
        {matchException ? `invoice ${matchException.invoiceNumber}` : purchaseOrder.requester.name}
      </>
    ),
  };
}

function atStake(entries: readonly InboxEntry[], baseCurrency: string): string {
  const amounts = entries.map(({ purchaseOrder, matchException }) =>
    decimal((matchException ? matchException.overBy : purchaseOrder?.baseTotal) ?? "0"),
  );
  return fixed(sum(amounts), minorDigits(baseCurrency));
}
