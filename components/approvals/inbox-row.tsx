import clsx from "clsx";
import { Link } from "#components/ui/link";
import { Money } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import { Tag } from "#components/ui/tag";
import type { InboxEntry, OwnDecision } from "#lib/approvals/inbox";
import { ageOf, dueOf } from "./age.ts";
import { FlagTags } from "./flag-tags.tsx";
import { verdictWords } from "./verdict-words.ts";

export interface InboxRowProps {
  readonly entry: InboxEntry;
  readonly href: string;
  readonly selected: boolean;
  readonly baseCurrency: string;
  readonly now: Date;
}

/** One order of the inbox: from whom, how much, for whom, since when, and what to look at. All of it is the link. */
export function InboxRow({ entry, href, selected, baseCurrency, now }: InboxRowProps) {
  const { purchaseOrder: order, changeOrder, flags, decision } = entry;
  const { total, currency, baseTotal } = changeOrder ?? order;
  const about = [order.requester.name, ...order.costCentres.slice(0, 2)].join(" · ");
  return (
    <li className="border-b border-line">
      <Link
        href={href}
        aria-current={selected || undefined}
        className={clsx(
          "grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-4 py-3 -outline-offset-2 lg:border-l-[3px] lg:pl-[13px]",
          selected
            ? "border-accent bg-selected max-lg:border-transparent max-lg:bg-transparent"
            : "border-transparent hover:bg-hover",
        )}
      >
        <span className="font-semibold wrap-anywhere">{order.supplier.name}</span>
        <span className="text-right font-semibold">
          <Money amount={total} currency={currency} />
          {currency !== baseCurrency && baseTotal !== null && (
            <small className="ml-1.5 font-normal text-ink-3">
              ≈ <Money amount={baseTotal} currency={baseCurrency} />
            </small>
          )}
        </span>
        <span className="text-sm wrap-anywhere text-ink-3">
          <Mono>{order.number}</Mono> · {about}
        </span>
        <When entry={entry} now={now} />
        <span className="col-span-2">
          {changeOrder !== null && (
            <span className="mt-1.5 mr-1.5 inline-flex">
              <Tag tone="info">Change to revision {changeOrder.revision}</Tag>
            </span>
          )}
          {decision === null ? <FlagTags flags={flags} /> : <Said decision={decision} />}
        </span>
      </Link>
    </li>
  );
}

function When({ entry: { decision, dueAt, since }, now }: Pick<InboxRowProps, "entry" | "now">) {
  const due = decision === null && dueAt !== null ? dueOf(dueAt, now) : null;
  return (
    <span className={clsx("text-right text-sm whitespace-nowrap", due?.presses ? "text-bad" : "text-ink-3")}>
      {due?.words ?? ageOf(decision?.at ?? since, now)}
    </span>
  );
}

function Said({ decision }: { readonly decision: OwnDecision }) {
  const { did, tone } = verdictWords[decision.verdict];
  return (
    <span className="mt-1.5 flex">
      <Tag tone={tone}>You {did}</Tag>
    </span>
  );
}
