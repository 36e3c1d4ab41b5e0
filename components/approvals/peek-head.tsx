import { Icon } from "#components/ui/icon";
import { Link } from "#components/ui/link";
import { Money } from "#components/ui/money";
import { Mono } from "#components/ui/mono";
import { Day } from "#components/ui/time";

export interface PeekHeadProps {
  readonly order: {
    readonly id: string;
    readonly number: string;
    readonly supplier: { readonly name: string };
    readonly requester: { readonly name: string };
    readonly currency: string;
    readonly neededBy: string | null;
  };
  /** With the digits of its currency. */
  readonly total: string;
  /** What it comes to now, where a change of it waits. */
  readonly before?: { readonly total: string; readonly currency: string } | null;
  readonly lineCount: number;
}

/** How much, to whom, for whom, until when. */
export function PeekHead({ order, total, before = null, lineCount }: PeekHeadProps) {
  const { id, number, supplier, requester, currency, neededBy } = order;
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-title font-bold tracking-[-.015em] max-lg:text-big">
          <Money amount={total} currency={currency} />
        </h2>
        {before !== null && (
          <p className="text-ink-2">
            Change of an order that comes to <Money amount={before.total} currency={before.currency} /> now
          </p>
        )}
        <p className="text-ink-2 wrap-anywhere">
          {supplier.name} · {lineCount === 1 ? "1 line" : `${lineCount} lines`}
          {neededBy !== null && (
            <>
              {" "}
              · needed by <Day date={neededBy} />
            </>
          )}
        </p>
        <p className="text-sm text-ink-3 wrap-anywhere">
          <Mono>{number}</Mono> · requested by {requester.name}
        </p>
      </div>
      <Link
        href={`/orders/${id}`}
        data-key="open"
        className="inline-flex items-center gap-1 py-1 text-ink-2 hover:underline max-lg:min-h-11"
      >
        Open order <Icon name="out" />
      </Link>
    </header>
  );
}
