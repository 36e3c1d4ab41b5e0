import { findExceptionRoutes } from "#lib/approvals/queries/find-exception-routes";
import { openExceptions } from "#lib/approvals/writes/open-exceptions";
import type { OrderContext } from "#lib/orders/change/order-command";
import type { InvoiceException, OrderInvoice } from "#lib/orders/documents";
import type { Order } from "#lib/orders/order";
import { exceptionHash, type Questioned } from "../accepting.ts";
import { excessOf } from "../excess.ts";

/** The invoices with what the policy says of their new exceptions, and those of them that nobody has to sign, with the rule. */
interface Asked {
  readonly invoices: readonly OrderInvoice[];
  /** Why, by exception. */
  readonly waved: ReadonlyMap<string, string>;
}

/**
 * Asks the policy of match exceptions who decides on those that are new, in one statement, and opens their approvals. What
 * nobody can sign stays with Finance and says why. Where no policy is in force, nothing is asked.
 */
export async function routeExceptions(change: OrderContext, order: Order, fresh: ReadonlySet<string>): Promise<Asked> {
  const { invoices } = order;
  if (!order.routesExceptions || fresh.size === 0) return { invoices, waved: new Map() };
  const questions = invoices.flatMap((invoice) =>
    invoice.exceptions.filter(({ id }) => fresh.has(id)).map((exception): Questioned => ({ invoice, exception })),
  );
  const asked = questions.map(({ invoice, exception }) => {
    const { code } = exception;
    return { code, invoice, ...excessOf(exception, invoice, order) };
  });
  const { routes, calendar } = await findExceptionRoutes(change.tx, order, asked, change.now);

  const results = questions.flatMap(({ invoice, exception }, index) => {
    const route = routes[index];
    if (!route) return [];
    const { overBy, outcome, explanation } = route;
    const known = { ...exception, overBy, overPercent: asked[index]?.percent ?? null };
    const said: InvoiceException =
      outcome === "UNROUTABLE"
        ? { ...known, note: explanation.join(" ") }
        : { ...known, approval: outcome === "ROUTED" ? "OPEN" : "APPROVED" };
    return [{ said, route, contentHash: exceptionHash({ invoice, exception: said }) }];
  });
  const opened = results.filter(({ route }) => route.outcome !== "UNROUTABLE");
  const rows = opened.map(({ said, route, contentHash }) => ({ exceptionId: said.id, route, contentHash }));
  if (rows.length > 0) change.write(openExceptions(order.id, rows, calendar, change.now));

  const saidOf = new Map(results.map(({ said }) => [said.id, said]));
  const waved = opened.filter(({ route }) => route.outcome === "AUTO_APPROVED");
  return {
    invoices: invoices.map((invoice) =>
      invoice.exceptions.some(({ id }) => saidOf.has(id))
        ? { ...invoice, exceptions: invoice.exceptions.map((one) => saidOf.get(one.id) ?? one) }
        : invoice,
    ),
    waved: new Map(waved.map(({ said, route }) => [said.id, ruleOf(route)])),
  };
}

function ruleOf({
  policy,
  rule,
  explanation,
}: Awaited<ReturnType<typeof findExceptionRoutes>>["routes"][number]): string {
  return `${explanation.join(" ")} Policy “${policy?.name}”, version ${policy?.version}, rule ${(rule ?? 0) + 1}.`;
}
