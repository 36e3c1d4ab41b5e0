import { type Decision, no, yes } from "#lib/kernel/decision";
import type { OrderInvoice } from "#lib/orders/documents";
import { isOpen } from "./match.ts";

/** The invoice with one open exception accepted. */
export function accepted(
  invoice: OrderInvoice,
  exceptionId: string,
  reason: string,
): Decision<OrderInvoice, "not_found" | "duplicate"> {
  const exception = invoice.exceptions.find(({ id }) => id === exceptionId);
  if (!exception) return no("not_found", "There is no such exception on this invoice.");
  if (!isOpen(exception.state)) return no("duplicate", "This exception was settled already.");
  const exceptions = invoice.exceptions.map((one) =>
    one === exception ? { ...one, state: "ACCEPTED" as const, reason } : one,
  );
  return yes({ ...invoice, exceptions });
}
