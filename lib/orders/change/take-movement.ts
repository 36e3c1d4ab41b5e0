import { waitingExceptions, withDecided } from "#lib/invoices/accepting";
import { routeExceptions } from "#lib/invoices/change/route-exceptions";
import { isOpen, match } from "#lib/invoices/match";
import { withdrawExceptions } from "#lib/approvals/writes/end-instance";
import { closed, closesByItself } from "../closing.ts";
import type { InvoiceException, OrderInvoice } from "../documents.ts";
import { presentInvoice } from "../present.ts";
import type { StepNews } from "../step.ts";
import type { OrderContext } from "./order-command.ts";

/**
 * Takes the step of a movement, with all invoices matched anew; then tells which exceptions appeared and which invoices
 * have none any more, and closes the order when nothing more is to come. New exceptions go to whom their policy names; who
 * was asked about one that resolved itself is asked no longer.
 */
export async function takeMovement(change: OrderContext, news: StepNews): Promise<void> {
  const before = change.order.invoices;
  const patched = { ...change.order, lines: change.lines, ...news.patch };
  const matched = withdrawn(change, match(patched));
  const appeared = newIn(before, matched);
  const { invoices, waved } = await routeExceptions(change, { ...patched, invoices: matched }, appeared);
  change.take({ ...news, patch: { ...news.patch, invoices } });

  const questioned = invoices.filter((invoice) => openOf(invoice).some(({ id }) => appeared.has(id)));
  for (const invoice of questioned.slice(0, 1))
    change.take({ event: "match_exception", patch: {}, documents: { invoice: presentInvoice(invoice) } });
  if (waved.size > 0) wave(change, waved);

  const after = change.order.invoices;
  const resolved = after.filter((one) => openOf(one).length === 0 && (wasOpen(before, one) || wasOpen(invoices, one)));
  for (const invoice of resolved.slice(0, 1))
    change.take({ event: "match_resolved", patch: {}, documents: { invoice: presentInvoice(invoice) } });

  if (closesByItself(change.order)) change.take(closed(change.order, change.now));
}

/** Accepts what the policy says nobody has to sign; the record says by which rule. */
function wave(change: OrderContext, waved: ReadonlyMap<string, string>): void {
  const accepted = change.order.invoices.map((invoice) =>
    invoice.exceptions.reduce((result, exception) => {
      const reason = waved.get(exception.id);
      return reason === undefined ? result : withDecided({ invoice: result, exception }, "ACCEPTED", reason);
    }, invoice),
  );
  const invoices = match({ ...change.order, invoices: accepted });
  const reason = [...new Set(waved.values())].join(" ");
  change.take({ event: "exception_accepted", command: "auto-accept", patch: { invoices }, reason });
}

/** The invoices, with nobody asked any more about what resolved itself. */
function withdrawn(change: OrderContext, invoices: readonly OrderInvoice[]): readonly OrderInvoice[] {
  const over = ({ state, approval }: InvoiceException) => state === "RESOLVED" && approval === "OPEN";
  const gone = invoices.filter(({ exceptions }) => exceptions.some(over));
  if (gone.length === 0) return invoices;
  const ids = waitingExceptions(gone.map((one) => ({ ...one, exceptions: one.exceptions.filter(over) })));
  change.write(withdrawExceptions(ids, change.now));
  const without = (one: InvoiceException) => (over(one) ? { ...one, approval: "WITHDRAWN" as const } : one);
  return invoices.map((one) => (gone.includes(one) ? { ...one, exceptions: one.exceptions.map(without) } : one));
}

/** The open exceptions that were not there before, or are asked about again, by their ids. */
function newIn(before: readonly OrderInvoice[], after: readonly OrderInvoice[]): ReadonlySet<string> {
  const known = new Map(exceptionsOf(before).map((one) => [one.id, one.approval]));
  const isNew = ({ id, approval }: InvoiceException) =>
    !known.has(id) || (known.get(id) === "REJECTED" && approval === null);
  return new Set(after.flatMap(openOf).flatMap((one) => (isNew(one) ? [one.id] : [])));
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
