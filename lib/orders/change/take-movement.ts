import { isOpen, match } from "#lib/invoices/match";
import { closed, closesByItself } from "../closing.ts";
import type { InvoiceException, OrderInvoice } from "../documents.ts";
import { presentInvoice } from "../present.ts";
import type { StepNews } from "../step.ts";
import type { OrderContext } from "./order-command.ts";

/**
 * Takes the step of a movement, with all invoices matched anew; then tells which exceptions appeared and which invoices
 * have none any more, and closes the order when nothing more is to come.
 */
export function takeMovement(change: OrderContext, news: StepNews): void {
  const before = change.order.invoices;
  const invoices = match({ ...change.order, lines: change.lines, ...news.patch });
  change.take({ ...news, patch: { ...news.patch, invoices } });

  const appeared = invoices.filter((invoice) =>
    openOf(invoice).some(({ id }) => !exceptionsOf(before).some((known) => known.id === id)),
  );
  for (const invoice of appeared.slice(0, 1))
    change.take({ event: "match_exception", patch: {}, documents: { invoice: presentInvoice(invoice) } });

  const resolved = invoices.filter((invoice) => openOf(invoice).length === 0 && wasOpen(before, invoice));
  for (const invoice of resolved.slice(0, 1))
    change.take({ event: "match_resolved", patch: {}, documents: { invoice: presentInvoice(invoice) } });

  if (closesByItself(change.order)) change.take(closed(change.order, change.now));
}

function wasOpen(before: readonly OrderInvoice[], { id }: OrderInvoice): boolean {
  return before.some((invoice) => invoice.id === id && openOf(invoice).length > 0);
}

function openOf({ exceptions }: OrderInvoice): InvoiceException[] {
  return exceptions.filter(({ state }) => isOpen(state));
}

function exceptionsOf(invoices: readonly OrderInvoice[]): InvoiceException[] {
  return invoices.flatMap(({ exceptions }) => exceptions);
}
