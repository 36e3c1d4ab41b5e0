import { Card } from "../../ui/card.tsx";
import { formatMoney } from "../../ui/format.ts";
import type { LiveTotals } from "./live-totals.ts";

/** What the draft comes to, as it is typed. */
export function Totals({ totals, currency }: { readonly totals: LiveTotals; readonly currency: string }) {
  return (
    <Card>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-[3px] px-3.5 py-2.5 text-ink-2 tabular-nums">
        <dt>Net</dt>
        <dd className="text-right">{formatMoney(totals.net, currency)}</dd>
        <dt>Tax</dt>
        <dd className="text-right">{formatMoney(totals.tax, currency)}</dd>
        <dt className="text-md font-semibold text-ink">Total</dt>
        <dd className="text-right text-md font-semibold text-ink">{formatMoney(totals.total, currency)}</dd>
      </dl>
    </Card>
  );
}
