import { type Actor, has } from "#lib/access/actor";
import { isAmong } from "#lib/access/person";
import type { Standing } from "#lib/approvals/capacity";
import { decide, type Outcome, type Signing } from "#lib/approvals/decision";
import type { Instance } from "#lib/approvals/instance";
import { canonicalJson } from "#lib/kernel/canonical-json";
import { type Decision, no, yes } from "#lib/kernel/decision";
import type { InvoiceException, OrderInvoice } from "#lib/orders/documents";
import type { Order } from "#lib/orders/order";
import { contentHash } from "#lib/orders/revision";
import { isOpen } from "./match.ts";

/** An exception with the invoice that it is about. */
export interface Questioned {
  readonly invoice: OrderInvoice;
  readonly exception: InvoiceException;
}

interface Pending extends Instance {
  readonly standing: Standing;
}

export function exceptionNamed(
  { invoices }: Pick<Order, "invoices">,
  invoiceId: string,
  exceptionId: string,
): Decision<Questioned, "not_found"> {
  const invoice = invoices.find(({ id }) => id === invoiceId);
  if (!invoice) return no("not_found", "There is no such invoice on this order.");
  const exception = invoice.exceptions.find(({ id }) => id === exceptionId);
  return exception ? yes({ invoice, exception }) : no("not_found", "There is no such exception on this invoice.");
}

/** The exception with this id, if the order has one. */
export function exceptionWithId({ invoices }: Pick<Order, "invoices">, exceptionId: string | null): Questioned | null {
  const questions = invoices.flatMap((invoice) => invoice.exceptions.map((exception) => ({ invoice, exception })));
  return questions.find(({ exception }) => exception.id === exceptionId) ?? null;
}

/** Those that wait for a signature, by their ids. */
export function waitingExceptions(invoices: readonly OrderInvoice[]): string[] {
  return invoices.flatMap(({ exceptions }) =>
    exceptions.filter(({ approval }) => approval === "OPEN").map(({ id }) => id),
  );
}

/** What is signed of an exception: the excess. Neither whose order it is nor who posted the invoice signs. */
export function exceptionToSign(
  order: Pick<Order, "requester" | "authorIds" | "lines">,
  { invoice, exception }: Questioned,
): Signing {
  const { requester, authorIds, lines } = order;
  return { requester, authorIds: [...authorIds, invoice.postedById], lines, baseTotal: exception.overBy };
}

/** What a signature is bound to: what is in question, and how much of it. */
export function exceptionHash({ invoice, exception }: Questioned): string {
  const { id, code, message, overBy } = exception;
  return contentHash(canonicalJson({ id, code, message, overBy, invoiceId: invoice.id, total: invoice.total }));
}

type DecidingRefusal = "forbidden" | "separation_of_duties" | "duplicate" | "content_changed";

/**
 * May this person accept or dispute this exception, and what follows? By its route, or, where no policy routed it, as
 * Finance: then null follows from it. What was disputed by its route Finance takes back to those who decide, or decides on
 * where no policy is in force any more. The buttons on the page and the commands both ask here.
 */
export function decideException(
  order: Order,
  about: Questioned,
  actor: Actor,
  pending: Pending | null,
  verdict: "APPROVE" | "REJECT",
): Decision<Outcome | null, DecidingRefusal> {
  const { invoice, exception } = about;
  if (exception.approval === null) {
    if (!has(actor, "FINANCE"))
      return no("forbidden", "No policy says who decides on this exception, so Finance does.");
    return mayStill(exception, verdict) ? yes(null) : settled;
  }
  if (isToBeAskedAgain(exception)) return verdict === "REJECT" ? settled : asksAgain(actor);
  if (pending === null || !isOpen(exception.state)) return settled;
  if (isAmong(pending.persons, [invoice.postedById], actor.id))
    return no("separation_of_duties", "You recorded this invoice, so somebody else decides on its exceptions.");
  const opinion = { verdict, contentHash: pending.contentHash };
  return decide(pending, exceptionToSign(order, about), pending.standing, opinion);
}

function mayStill({ state }: InvoiceException, verdict: "APPROVE" | "REJECT"): boolean {
  return state === "OPEN" || (state === "DISPUTED" && verdict === "APPROVE");
}

const settled = no("duplicate", "This exception was settled already.");

/** Those whom a policy asked have disputed it, and nothing has made it right since. */
export function isToBeAskedAgain({ approval, state }: Pick<InvoiceException, "approval" | "state">): boolean {
  return approval === "REJECTED" && isOpen(state);
}

function asksAgain(actor: Actor): Decision<null, "forbidden"> {
  if (has(actor, "FINANCE")) return yes(null);
  return no("forbidden", "This exception was disputed by those who decide on it. Finance may ask them again.");
}

/** The invoice with this exception open again, for the policy to say anew who decides on it. */
export function withAskedAgain({ invoice, exception }: Questioned): OrderInvoice {
  const open: InvoiceException = { ...exception, state: "OPEN", reason: null, approval: null };
  return { ...invoice, exceptions: invoice.exceptions.map((one) => (one === exception ? open : one)) };
}

/** The invoice with one exception accepted or disputed. */
export function withDecided(
  { invoice, exception }: Questioned,
  state: "ACCEPTED" | "DISPUTED",
  reason: string,
): OrderInvoice {
  const ended = state === "ACCEPTED" ? "APPROVED" : "REJECTED";
  const decided: InvoiceException = { ...exception, state, reason, approval: exception.approval && ended };
  const exceptions = invoice.exceptions.map((one) => (one === exception ? decided : one));
  return { ...invoice, exceptions };
}
