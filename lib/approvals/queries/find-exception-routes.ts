import type { WorkingCalendar } from "#lib/company/working-time";
import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed, roundHalfUp, times } from "#lib/kernel/decimal";
import type { Order } from "#lib/orders/order";
import type { Tx } from "#lib/platform/db";
import { type Route, route } from "../route.ts";
import { snapshotOf, snapshotOfException } from "../snapshot.ts";
import { type Case, findRouteFacts } from "./find-route-facts.ts";

/** What an invoice asks too much; the amount is in the invoice's currency. */
export interface Questioned {
  readonly code: string;
  readonly amount: string;
  readonly percent: string | null;
  readonly invoice: { readonly currency: string; readonly postedById: string };
}

/** Who decides on an exception, and how much it is about. */
export interface ExceptionRoute extends Route {
  /** In the base currency; null where no rate is known. */
  readonly overBy: string | null;
}

/**
 * Who decides on each of these exceptions of an order's invoices by the policy in force, in their order. However many there
 * are, the facts come in one statement.
 */
export async function findExceptionRoutes(
  tx: Tx,
  order: Order,
  questions: readonly Questioned[],
  now: Date,
): Promise<{ readonly routes: readonly ExceptionRoute[]; readonly calendar: WorkingCalendar }> {
  const at = now.toISOString();
  const foreign = new Set(questions.map(({ invoice }) => invoice.currency).filter((code) => code !== order.currency));
  const cases: Case[] = [{ order, at }, ...[...foreign].map((currency) => ({ order: { ...order, currency }, at }))];
  const facts = await findRouteFacts(tx, cases, { of: ["MATCH_EXCEPTION"], asOf: at, forFlags: false });
  const { policies, baseCurrency, calendar, cases: found, ...organisation } = facts;
  const [own] = found;
  if (!own) throw new Error("One case has its facts.");
  const rates = new Map(cases.map((each, index) => [each.order.currency, found[index]?.rate ?? null]));
  const snapshot = snapshotOf(order, { baseCurrency, ...own });

  const routes = questions.map(({ code, amount, percent, invoice }) => {
    const overBy = inBase(amount, rates.get(invoice.currency) ?? null, baseCurrency);
    const asked = snapshotOfException(snapshot, { code, overBy, overPercent: percent }, invoice);
    return { ...route(policies, asked, organisation, at, "MATCH_EXCEPTION"), overBy };
  });
  return { routes, calendar };
}

function inBase(amount: string, rate: string | null, baseCurrency: string): string | null {
  const digits = minorDigits(baseCurrency);
  return rate === null ? null : fixed(roundHalfUp(times(decimal(amount), decimal(rate)), digits), digits);
}
