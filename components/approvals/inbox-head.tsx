import { Money } from "#components/ui/money";
import { Tabs } from "#components/ui/tabs";
import type { Stake } from "#lib/approvals/stake";

export interface InboxHeadProps {
  readonly stake: Stake;
  readonly state: "open" | "decided";
}

/** How much waits for this person, and the way to what he decided. */
export function InboxHead({ stake, state }: InboxHeadProps) {
  return (
    <div className="lg:px-4 lg:pt-4">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-2">
        <h1 className="text-lg font-bold">Inbox</h1>
        <p className="text-sm text-ink-3">{stake.count === 0 ? "Nothing waits for you" : <Waiting stake={stake} />}</p>
      </div>
      <Tabs
        label="Inbox"
        tabs={[
          { label: "Waiting", href: "/approvals", current: state === "open", count: stake.count },
          { label: "Decided", href: "/approvals?state=decided", current: state === "decided" },
        ]}
      />
    </div>
  );
}

function Waiting({ stake: { count, isMore, total, currency } }: { readonly stake: Stake }) {
  return (
    <>
      {isMore ? `More than ${count} wait` : `${count} ${count === 1 ? "waits" : "wait"}`} for you ·{" "}
      <Money amount={total} currency={currency} /> at stake
    </>
  );
}
