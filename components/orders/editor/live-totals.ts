import { decimal, type Decimal, fixed, plus, sum, zero } from "#lib/kernel/decimal";
import { netOfLine, taxOf } from "#lib/kernel/money";
import type { EditorDraft } from "./draft.ts";
import { amountUnit, type EditorRow } from "./row.ts";

export interface LiveTotals {
  readonly net: string;
  readonly tax: string;
  readonly total: string;
}

/** The net of a row as it will be saved; null while it cannot be read. */
export function netOfRow(row: EditorRow, digits: number): string | null {
  const net = netDecimal(row, digits);
  return net && fixed(net, digits);
}

/** What the readable rows come to, by the same arithmetic as on the server. */
export function liveTotals({ head, rows }: EditorDraft, digits: number): LiveTotals {
  const nets = rows.map((row) => ({
    rate: read(row.taxRatePercent || "0") ?? zero,
    net: netDecimal(row, digits) ?? zero,
  }));
  const freight = read(head.freight || "0") ?? zero;
  const perRate = new Map<string, { rate: Decimal; net: Decimal }>();
  for (const { rate, net } of [...nets, { rate: read(head.freightTaxRatePercent || "0") ?? zero, net: freight }]) {
    const name = fixed(rate, Math.max(rate.scale, 6));
    perRate.set(name, { rate, net: plus(perRate.get(name)?.net ?? zero, net) });
  }
  const net = sum(nets.map((one) => one.net));
  const tax = sum([...perRate.values()].map((one) => taxOf(one.net, one.rate, digits)));
  const text = (amount: Decimal) => fixed(amount, Math.max(amount.scale, digits));
  return { net: text(net), tax: text(tax), total: text(sum([net, freight, tax])) };
}

function netDecimal(row: EditorRow, digits: number): Decimal | null {
  const quantity = read(row.quantity);
  const price = row.unit.trim().toLowerCase() === amountUnit ? read("1") : read(row.unitPrice);
  const discount = read(row.discountPercent || "0");
  return quantity && price && discount && netOfLine(quantity, price, discount, digits);
}

function read(text: string): Decimal | null {
  return /^(0|[1-9]\d{0,15})(\.\d{1,8})?$/.test(text.trim()) ? decimal(text.trim()) : null;
}
