import {
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  minus,
  plain,
  plus,
  sum,
  times,
  zero,
} from "#lib/kernel/decimal";
import { newId } from "#lib/kernel/id";
import type { InvoicedLine, InvoiceException, OrderInvoice } from "#lib/orders/documents";
import type { Order, OrderLine } from "#lib/orders/order";
import { receivedNet, wanted } from "#lib/orders/quantities";

type Matched = Pick<Order, "lines" | "invoices" | "twoWayMatch" | "currency" | "freight" | "tolerances">;
type Problem = Pick<InvoiceException, "code" | "lineId" | "invoiceLineId" | "message">;

const hundred = decimal("100");

/**
 * The invoices of an order, matched anew per line with what was ordered and received (two-way: ordered only). Only what
 * is above a tolerance is an exception. What was accepted stays so; what no longer holds resolves itself.
 */
export function match(order: Matched): OrderInvoice[] {
  return order.invoices.map((invoice, index) => {
    const problems = problemsOf(invoice, order.invoices.slice(0, index + 1), order);
    const exceptions = settle(invoice.exceptions, problems);
    const matchStatus = exceptions.some(({ state }) => isOpen(state)) ? "EXCEPTION" : "MATCHED";
    const same =
      matchStatus === invoice.matchStatus &&
      exceptions.length === invoice.exceptions.length &&
      exceptions.every((one, at) => one === invoice.exceptions[at]);
    return same ? invoice : { ...invoice, matchStatus, exceptions };
  });
}

export function isOpen(state: InvoiceException["state"]): boolean {
  return state === "OPEN" || state === "DISPUTED";
}

function settle(known: readonly InvoiceException[], problems: readonly Problem[]): InvoiceException[] {
  const same = (a: Problem, b: Problem) => a.code === b.code && a.invoiceLineId === b.invoiceLineId;
  const kept = known.map((exception): InvoiceException => {
    const gone = isOpen(exception.state) && !problems.some((problem) => same(problem, exception));
    return gone ? { ...exception, state: "RESOLVED" } : exception;
  });
  const fresh = problems.filter(
    (problem) => !known.some((exception) => exception.state !== "RESOLVED" && same(problem, exception)),
  );
  return [...kept, ...fresh.map((problem): InvoiceException => ({ id: newId(), ...problem, ...untouched }))];
}

const untouched = {
  state: "OPEN",
  reason: null,
  overBy: null,
  overPercent: null,
  note: null,
  approval: null,
} as const;

/** `upTo` = this invoice and those before it: each answers for what it adds. */
function problemsOf(invoice: OrderInvoice, upTo: readonly OrderInvoice[], order: Matched): Problem[] {
  const whole = (code: string, message: string): Problem => ({ code, lineId: null, invoiceLineId: null, message });
  const currency =
    invoice.currency === order.currency
      ? []
      : [whole("CURRENCY_MISMATCH", `The invoice is in ${invoice.currency}, the order in ${order.currency}.`)];
  const freight = sum(upTo.map((one) => decimal(one.freight)));
  const over = compare(freight, decimal(order.freight)) > 0 && !isZero(decimal(invoice.freight));
  const freightOver = over
    ? [whole("FREIGHT_OVER", `Freight of ${plain(freight)} is invoiced in all, ${order.freight} was agreed.`)]
    : [];
  return [...currency, ...freightOver, ...invoice.lines.flatMap((line) => lineProblems(line, upTo, order))];
}

function lineProblems(
  invoiced: OrderInvoice["lines"][number],
  upTo: readonly OrderInvoice[],
  order: Matched,
): Problem[] {
  const line = order.lines.find(({ id }) => id === invoiced.lineId);
  const problem = (code: string, message: string): Problem => ({
    code,
    lineId: invoiced.lineId,
    invoiceLineId: invoiced.id,
    message,
  });
  if (!line) return [problem("LINE_NOT_ON_PO", `Line ${invoiced.lineNumber} of the invoice is not on the order.`)];
  if (invoiced.unit !== null && line.unit !== null && invoiced.unit !== line.unit) {
    return [
      problem("UOM_MISMATCH", `Line ${line.lineNumber} is invoiced in ${invoiced.unit}, but ordered in ${line.unit}.`),
    ];
  }
  const net = invoicedSoFar(line, upTo);
  return [...priceProblem(line, invoiced.unitPrice, order, problem), ...quantityProblems(line, net, order, problem)];
}

/** What these invoices ask of the line together, credits taken off. */
export function invoicedSoFar(line: OrderLine, invoices: readonly OrderInvoice[]): Decimal {
  const lines = invoices.flatMap((invoice): readonly InvoicedLine[] => invoice.lines);
  const quantities = lines.filter(({ lineId }) => lineId === line.id).map(({ quantity }) => decimal(quantity));
  return minus(sum(quantities), decimal(line.creditedQuantity));
}

type Say = (code: string, message: string) => Problem;

function priceProblem(line: OrderLine, asked: string, { tolerances }: Matched, problem: Say): Problem[] {
  const agreed = lessDiscount(line);
  const price = decimal(asked);
  if (compare(price, above(agreed, tolerances.matchUnitPricePercent)) <= 0) return [];
  const limit = `; ${tolerances.matchUnitPricePercent} % more is allowed`;
  const share = isZero(agreed) ? "" : `, ${plain(divide(times(minus(price, agreed), hundred), agreed, 2))} % above`;
  return [
    problem(
      "PRICE_VARIANCE",
      `Line ${line.lineNumber}: the invoice asks ${asked} each${share} the order's ${plain(agreed)}${limit}.`,
    ),
  ];
}

function quantityProblems(
  line: OrderLine,
  invoiced: Decimal,
  { tolerances, twoWayMatch }: Matched,
  problem: Say,
): Problem[] {
  const tooMuch = (allowed: Decimal) => compare(invoiced, above(allowed, tolerances.matchQuantityPercent)) > 0;
  const ordered = wanted(line);
  const received = receivedNet(line);
  return [
    ...(tooMuch(ordered)
      ? [
          problem(
            "QTY_OVER_ORDERED",
            `Line ${line.lineNumber}: ${plain(invoiced)} invoiced, ${plain(ordered)} ordered.`,
          ),
        ]
      : []),
    ...(!twoWayMatch && tooMuch(received)
      ? [
          problem(
            "QTY_OVER_RECEIVED",
            `Line ${line.lineNumber}: ${plain(invoiced)} invoiced, ${plain(received)} received.`,
          ),
        ]
      : []),
  ];
}

/** The unit price after the discount, exact. */
export function lessDiscount(line: OrderLine): Decimal {
  const { units, scale } = times(decimal(line.unitPrice), minus(hundred, decimal(line.discountPercent)));
  return { units, scale: scale + 2 };
}

function above(value: Decimal, percent: string): Decimal {
  const { units, scale } = times(value, plus(hundred, decimal(percent)));
  return compare(value, zero) < 0 ? value : { units, scale: scale + 2 };
}
