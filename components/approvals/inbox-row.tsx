import clsx from "clsx";
import { Link } from "#components/ui/link";
import { Money } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import { Tag } from "#components/ui/tag";
import type { InboxEntry, OrderEntry, OwnDecision, SupplierEntry } from "#lib/approvals/inbox";
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

/** One thing of the inbox: from whom, how much, for whom, since when, and what to look at. All of it is the link. */
export function InboxRow({ entry, href, selected, baseCurrency, now }: InboxRowProps) {
  const { flags, decision } = entry;
  return (
    <li
      className={clsx(
        "flex border-b border-b-line",
        decision === null && "lg:border-l-[3px]",
        selected ? "border-l-accent lg:bg-selected" : "border-l-transparent",
      )}
    >
      {decision === null &&
        (entry.purchaseOrder === null ? <span className="w-10 shrink-0 max-lg:w-11" /> : <Selected entry={entry} />)}
      <Link
        href={href}
        aria-current={selected || undefined}
        className={clsx(
          "grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-3 pr-4 -outline-offset-2",
          decision === null ? "pl-1" : "pl-4",
          !selected && "hover:bg-hover",
        )}
      >
        {entry.purchaseOrder === null ? (
          <AboutSupplier entry={entry} />
        ) : (
          <AboutOrder entry={entry} baseCurrency={baseCurrency} />
        )}
        <When entry={entry} now={now} />
        <span className="col-span-2">
          <What entry={entry} />
          {decision === null ? <FlagTags flags={flags} /> : <Said decision={decision} />}
        </span>
      </Link>
    </li>
  );
}

/** Several can be approved at once, but nothing that has to be looked at first, no invoice and no bank details. */
export function isSelectable({ flags, purchaseOrder, matchException }: InboxEntry): boolean {
  return flags.length === 0 && purchaseOrder !== null && matchException === null;
}

/** What is asked too much, where that is what is signed. */
function excessOf({ matchException }: OrderEntry, currency: string) {
  const total = matchException?.overBy ?? null;
  return total === null ? null : { total, currency, baseTotal: null };
}

function AboutOrder({ entry, baseCurrency }: { readonly entry: OrderEntry; readonly baseCurrency: string }) {
  const { purchaseOrder: order, changeOrder } = entry;
  const { total, currency, baseTotal } = excessOf(entry, baseCurrency) ?? changeOrder ?? order;
  const about = [order.requester.name, ...order.costCentres.slice(0, 2), ...inWhoseName(entry)].join(" · ");
  return (
    <>
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
    </>
  );
}

function AboutSupplier({ entry }: { readonly entry: SupplierEntry }) {
  const { supplier, requester } = entry.supplierChange;
  return (
    <>
      <span className="col-span-2 font-semibold wrap-anywhere">{supplier.name}</span>
      <span className="text-sm wrap-anywhere text-ink-3">
        <Mono>{supplier.code}</Mono> · {[requester.name, ...inWhoseName(entry)].join(" · ")}
      </span>
    </>
  );
}

function inWhoseName({ onBehalfOf }: InboxEntry): string[] {
  return onBehalfOf === null ? [] : [`for ${onBehalfOf.name}`];
}

/** What is signed, where it is not an order itself. */
function What({ entry: { changeOrder, matchException, supplierChange } }: Pick<InboxRowProps, "entry">) {
  const what = [
    changeOrder && `Change to revision ${changeOrder.revision}`,
    matchException && `Invoice ${matchException.invoiceNumber}`,
    supplierChange && "New bank details",
  ].filter(Boolean);
  return what.map((words) => (
    <span key={words} className="mt-1.5 mr-1.5 inline-flex">
      <Tag tone="info">{words}</Tag>
    </span>
  ));
}

function Selected({ entry }: { readonly entry: OrderEntry }) {
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
