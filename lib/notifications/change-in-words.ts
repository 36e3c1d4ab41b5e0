import type { ContentChange, HeaderField, LineField } from "#lib/approvals/changes";
import { headerLabels, lineLabels } from "#lib/approvals/field-labels";
import { minorDigits } from "#lib/codes/currency";
import { atLeast, decimal } from "#lib/kernel/decimal";
import type { Address } from "#lib/orders/order";
import { amountOf, grouped } from "./amount.ts";

/** One change as a mail tells it: "Line 2, quantity: 10 → 12". */
export function changeInWords(change: ContentChange, currency: string): string {
  const told = (field: HeaderField | LineField, value: Value) => inWords(field, value, currency) ?? "nothing";
  if (change.kind === "header") {
    if (change.field === "supplierId") return `${headerLabels.supplierId}: another one`;
    return `${headerLabels[change.field]}: ${told(change.field, change.old)} → ${told(change.field, change.new)}`;
  }
  const { kind, lineNumber } = change;
  if (kind === "line") {
    const label = `Line ${lineNumber}, ${lineLabels[change.field]}`;
    return `${label}: ${told(change.field, change.old)} → ${told(change.field, change.new)}`;
  }
  const { description, quantity, unitPrice } = change.line;
  return `Line ${lineNumber}, ${kind}: ${description}, ${grouped(quantity)} × ${money(unitPrice, currency)}`;
}

type Value = string | Address | null;

function inWords(field: HeaderField | LineField, value: Value, currency: string): string | null {
  if (typeof value === "object") return value === null ? null : Object.values(value).filter(Boolean).join(", ");
  if (field === "unitPrice" || field === "freight") return money(value, currency);
  if (field === "quantity") return grouped(value);
  return field.endsWith("Percent") ? `${value} %` : value;
}

function money(amount: string, currency: string): string {
  return amountOf({ total: atLeast(decimal(amount), minorDigits(currency)), currency });
}
