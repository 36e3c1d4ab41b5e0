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
  const { purchaseOrder: order, changeOrder, matchException, flags, decision, onBehalfOf } = entry;
  const { total, currency, baseTotal } = excessOf(entry, baseCurrency) ?? changeOrder ?? order;
  const whose = onBehalfOf === null ? [] : [`for ${onBehalfOf.name}`];
  const about = [order.requester.name, ...order.costCentres.slice(0, 2), ...whose].join(" · ");
  return (
    <li
      className={clsx(
        "flex border-b border-b-line",
        decision === null && "lg:border-l-[3px]",
        selected ? "border-l-accent lg:bg-selected" : "border-l-transparent",
      )}
    >
      {decision === null && <Selected entry={entry} />}
      <Link
        href={href}
        aria-current={selected || undefined}
        className={clsx(
          "grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-3 pr-4 -outline-offset-2",
          decision === null ? "pl-1" : "pl-4",
          !selected && "hover:bg-hover",
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
          {matchException !== null && (
            <span className="mt-1.5 mr-1.5 inline-flex">
              <Tag tone="info">Invoice {matchException.invoiceNumber}</Tag>
            </span>
          )}
          {decision === null ? <FlagTags flags={flags} /> : <Said decision={decision} />}
        </span>
      </Link>
    </li>
  );
}

/** Several can be approved at once, but nothing that has to be looked at first, and no invoice. */
export function isSelectable({ flags, matchException }: InboxEntry): boolean {
  return flags.length === 0 && matchException === null;
}

/** What is asked too much, where that is what is signed. */
function excessOf({ matchException }: InboxEntry, currency: string) {
  const total = matchException?.overBy ?? null;
  return total === null ? null : { total, currency, baseTotal: null };
}

function Selected({ entry }: Pick<InboxRowProps, "entry">) {
  const { purchaseOrder, contentHash } = entry;
  const { id, number } = purchaseOrder;
  const isFlagged = !isSelectable(entry);
  return (
    <label className="grid w-10 shrink-0 place-items-center self-stretch max-lg:w-11">
      <span className="sr-only">
        {isFlagged ? `${number} has to be looked at first and is not approved with others` : `Select ${number}`}
      </span>
      <input
        type="checkbox"
        name="selected"
        value={`${id} ${contentHash} ${number}`}
        disabled={isFlagged}
        className="size-4 accent-accent max-md:size-5"
      />
    </label>
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
