import * as z from "zod";
import { currencyField, idField, unitField } from "#lib/input/code-field";
import { amountField, amountProblem, percentField, quantityField, unitPriceField } from "#lib/input/decimal-field";
import { clearable } from "#lib/input/field";
import { multiLine, oneLine } from "#lib/input/text-field";
import { dateField, timeField } from "#lib/input/time-field";
import { strictObject } from "#lib/input/words";
import { decimal, isZero } from "#lib/kernel/decimal";
import { maxLines, orderInput } from "#lib/orders/input";
import { normalizeInvoiceNumber } from "./number.ts";

const invoiceLine = strictObject({
  /** The order's line; without it the line is an exception. */
  lineId: clearable(idField),
  description: clearable(oneLine(500)),
  quantity: quantityField,
  unit: clearable(unitField),
  unitPrice: unitPriceField,
  /** Without it, the rate of the order's line. */
  taxRatePercent: percentField.optional(),
});

export const invoiceInput = strictObject({
  ...orderInput,
  invoiceNumber: oneLine(100).refine(
    (number) => normalizeInvoiceNumber(number) !== "",
    "Write a number with at least one letter or digit.",
  ),
  invoiceDate: dateField,
  dueDate: clearable(dateField),
  currency: currencyField.optional(),
  freight: amountField.optional(),
  freightTaxRatePercent: percentField.optional(),
  taxTotal: amountField.optional(),
  lines: z.array(invoiceLine).min(1).max(maxLines),
});

export type InvoiceInput = z.output<typeof invoiceInput>;

/** A payment above 0, with no more digits than its currency has. */
export const paymentFields = {
  amount: amountField,
  currency: currencyField,
  paidAt: timeField,
};

export function checkPayment({ amount, currency }: { amount: string; currency: string }, context: z.RefinementCtx) {
  const problem = isZero(decimal(amount)) ? "Write an amount above 0." : amountProblem(amount, currency);
  if (problem) context.addIssue({ code: "custom", path: ["amount"], message: problem });
}

export const recordPaymentInput = strictObject({ ...orderInput, invoiceId: idField, ...paymentFields }).superRefine(
  checkPayment,
);

/** Which exception, and why it is accepted or disputed. */
export const decideExceptionInput = strictObject({
  ...orderInput,
  invoiceId: idField,
  exceptionId: idField,
  reason: multiLine(2000),
});
