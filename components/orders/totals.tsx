import { Money } from "#components/ui/money";
import { isZero, decimal } from "#lib/kernel/decimal";
import { formatPercent } from "../ui/format.ts";

export interface TotalsProps {
  readonly currency: string;
  readonly netTotal: string;
  readonly freight: string;
  readonly taxes: readonly { readonly ratePercent: string; readonly tax: string }[];
  readonly total: string;
}

/** Net, freight, tax per rate and total, under the last column. */
export function Totals({ currency, netTotal, freight, taxes, total }: TotalsProps) {
  return (
    <dl className="grid grid-cols-[1fr_auto] justify-items-end gap-x-6 gap-y-0.5 border-t border-line px-3.5 py-3">
      <Row label="Net" amount={netTotal} />
      {!isZero(decimal(freight)) && <Row label="Freight" amount={freight} />}
      {taxes.map(({ ratePercent, tax }) => (
        <Row key={ratePercent} label={`Tax ${formatPercent(ratePercent)}`} amount={tax} />
      ))}
      <dt className="text-md font-semibold">Total</dt>
      <dd className="text-md font-semibold">
        <Money amount={total} currency={currency} />
      </dd>
    </dl>
  );
}

function Row({ label, amount }: { readonly label: string; readonly amount: string }) {
  return (
    <>
      <dt className="text-ink-2">{label}</dt>
      <dd className="text-ink-2">
        <Money amount={amount} />
      </dd>
    </>
  );
}
