import { formatDecimal, formatMoney, formatPercent } from "./format.ts";

export interface MoneyProps {
  /** A decimal text; every digit is shown as it came. */
  readonly amount: string;
  /** ISO code; without it the bare number, for columns whose head or total names the currency once. */
  readonly currency?: string;
  /** Adds the ISO code, where currencies mix. */
  readonly code?: boolean;
}

export function Money({ amount, currency, code = false }: MoneyProps) {
  const text = currency === undefined ? formatDecimal(amount) : formatMoney(amount, currency, { code });
  return <span className="whitespace-nowrap">{text}</span>;
}

/** A quantity and its unit as people write it: "48 pc". */
export function Quantity({ value, unit }: { readonly value: string; readonly unit?: string | null }) {
  return (
    <span className="whitespace-nowrap">
      {formatDecimal(value)}
      {unit ? <small className="text-sm text-ink-3"> {unit}</small> : null}
    </span>
  );
}

export function Percent({ value }: { readonly value: string }) {
  return <span className="whitespace-nowrap">{formatPercent(value)}</span>;
}
