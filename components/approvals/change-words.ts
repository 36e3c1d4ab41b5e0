import type { ContentChange, HeaderField, LineField } from "#lib/approvals/changes";
import { headerLabels, lineLabels } from "#lib/approvals/field-labels";
import type { Address } from "#lib/orders/order";
import { minorDigits } from "#lib/codes/currency";
import { atLeast, decimal } from "#lib/kernel/decimal";
import { formatDate, formatDecimal, formatMoney, formatPercent } from "../ui/format.ts";

/** A change as the page shows it: what, and from what to what; null = was not there. */
export interface ChangeInWords {
  readonly label: string;
  readonly old: string | null;
  readonly new: string | null;
}

export function changeInWords(change: ContentChange, currency: string): ChangeInWords {
  if (change.kind === "header") {
    if (change.field === "supplierId")
      return { label: headerLabels.supplierId, old: "another supplier", new: "the one shown" };
    return {
      label: headerLabels[change.field],
      old: inWords(change.field, change.old, currency),
      new: inWords(change.field, change.new, currency),
    };
  }
  if (change.kind === "line") {
    return {
      label: `Line ${change.lineNumber}, ${lineLabels[change.field]}`,
      old: inWords(change.field, change.old, currency),
      new: inWords(change.field, change.new, currency),
    };
  }
  const { description, quantity, unitPrice } = change.line;
  const words = `${description}, ${formatDecimal(quantity)} × ${money(unitPrice, currency)}`;
  return change.kind === "added"
    ? { label: `Line ${change.lineNumber}, added`, old: null, new: words }
    : { label: `Line ${change.lineNumber}, removed`, old: words, new: null };
}

function inWords(field: HeaderField | LineField, value: string | Address | null, currency: string): string | null {
  if (typeof value === "object") return value === null ? null : Object.values(value).filter(Boolean).join(", ");
  if (field === "unitPrice" || field === "freight") return money(value, currency);
  if (field === "quantity") return formatDecimal(value);
  if (field.endsWith("Percent")) return formatPercent(value);
  if (field === "neededBy") return formatDate(value);
  return value;
}

function money(amount: string, currency: string): string {
  return formatMoney(atLeast(decimal(amount), minorDigits(currency)), currency);
}
