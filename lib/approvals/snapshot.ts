import { minorDigits } from "#lib/codes/currency";
import type { Decimal } from "#lib/kernel/decimal";
import {
  atLeast,
  decimal,
  divide,
  fixed,
  isZero,
  minus,
  one,
  plain,
  plus,
  roundHalfUp,
  times,
} from "#lib/kernel/decimal";
import type { Order } from "#lib/orders/order";
import type { Delta } from "./delta.ts";
import type { FactValue, LineFact, OrderFact } from "./facts.ts";

/** The document as the rules see it: every fact a condition may ask, amounts in the base currency. */
export interface Snapshot {
  readonly baseCurrency: string;
  /** In the base currency; null where no exchange rate is known, and then nothing can be routed. */
  readonly total: string | null;
  readonly currency: string;
  readonly facts: Readonly<
    Record<Exclude<OrderFact, "supplier.isNew" | "supplierSpend" | "requesterSpend">, FactValue>
  >;
  /** By `spendKey`, this order included; only what the policies ask for. */
  readonly spend: Readonly<Record<string, FactValue>>;
  /** What a change order changes; null for an order. */
  readonly delta: Delta | null;
  /** What is in question of an invoice; null for an order. */
  readonly exception: ExceptionFacts | null;
  /** When the supplier's first order was approved: until then it is new. */
  readonly supplierKnownSince: string | null;
  readonly requester: { readonly id: string; readonly name: string };
  /** Whoever requested, created, edited or submitted: none of them signs. */
  readonly authorIds: readonly string[];
  /** Who changed the supplier's bank details lately: none of them signs either. */
  readonly barredIds: readonly string[];
  readonly lines: readonly Readonly<Record<LineFact, FactValue>>[];
}

/** An exception of an invoice as the rules see it. */
export interface ExceptionFacts {
  readonly code: string;
  /** What is asked too much, in the base currency; null where no exchange rate is known. */
  readonly overBy: string | null;
  readonly overPercent: string | null;
}

/** What the order does not say about itself. */
export interface SnapshotFacts {
  readonly baseCurrency: string;
  /** Units of the base currency per unit of the order's; null where none is known. */
  readonly rate: string | null;
  readonly supplierKnownSince: string | null;
  readonly department: string | null;
  readonly barredIds: readonly string[];
  /** By `spendKey`: what other orders came to in the base currency within the days. */
  readonly spend: Readonly<Record<string, string>>;
  /** By `priceKey`: what was paid last per unit, discount taken off, in the base currency. */
  readonly lastPrices: Readonly<Record<string, string>>;
}

/** How spend over some days is named: "supplierSpend 30". */
export function spendKey(fact: string, days: number): string {
  return `${fact} ${days}`;
}

/** A price is the price of an article in a unit. */
export function priceKey(sku: string, unit: string | null): string {
  return `${sku} ${unit ?? ""}`;
}

export function snapshotOf(
  order: Order,
  { baseCurrency, rate, supplierKnownSince, department, barredIds, spend, lastPrices }: SnapshotFacts,
  delta: Delta | null = null,
): Snapshot {
  const { supplier, requester, currency, paymentTerms } = order;
  const digits = minorDigits(baseCurrency);
  const inBase = (amount: string) => (rate === null ? null : times(decimal(amount), decimal(rate)));
  const total = baseTotal(order, inBase(order.total), digits);

  return {
    baseCurrency,
    total,
    currency,
    facts: {
      total,
      netTotal: rounded(inBase(order.netTotal), digits),
      currency,
      paymentTerms,
      "supplier.id": supplier.code === "" ? null : supplier.id,
      "supplier.code": supplier.code || null,
      "supplier.country": supplier.country || null,
      "requester.id": requester.id,
      "requester.department": department,
    },
    spend: Object.fromEntries(Object.entries(spend).map(([key, before]) => [key, withThis(before, total)])),
    delta,
    exception: null,
    supplierKnownSince,
    requester: { id: requester.id, name: requester.name },
    authorIds: [...new Set([requester.id, ...order.authorIds])],
    barredIds,
    lines: order.lines.map(({ category, costCentre, sku, quantity, unit, unitPrice, discountPercent, netAmount }) => ({
      category,
      costCentre,
      sku,
      quantity,
      unitPrice: exact(inBase(unitPrice)),
      netAmount: exact(inBase(netAmount)),
      priceVariancePercent: increase(
        sku === null ? undefined : lastPrices[priceKey(sku, unit)],
        inBase(discounted(unitPrice, discountPercent)),
      ),
    })),
  };
}

/** An exception of an order's invoice: what is signed is what is too much, and whoever posted the invoice does not sign. */
export function snapshotOfException(
  order: Snapshot,
  exception: ExceptionFacts,
  invoice: { readonly currency: string; readonly postedById: string },
): Snapshot {
  return {
    ...order,
    exception,
    total: exception.overBy,
    currency: invoice.currency,
    authorIds: [...new Set([...order.authorIds, invoice.postedById])],
  };
}

function withThis(before: string, total: string | null): string | null {
  return total === null ? null : plain(plus(decimal(before), decimal(total)));
}

function discounted(unitPrice: string, discountPercent: string): string {
  return plain(times(decimal(unitPrice), minus(one, times(decimal(discountPercent), decimal("0.01")))));
}

/** In percent of the last price, to two digits: "12.5", or "-3" where it fell; null where there is nothing to compare. */
function increase(last: string | undefined, now: Decimal | null): string | null {
  if (last === undefined || now === null || isZero(decimal(last))) return null;
  return plain(divide(times(minus(now, decimal(last)), decimal("100")), decimal(last), 2));
}

/** The total the order was given when its rate was looked up, so that the page and the rule speak of one amount. */
function baseTotal(order: Order, computed: Decimal | null, digits: number): string | null {
  return computed === null || order.baseTotal === null
    ? rounded(computed, digits)
    : atLeast(decimal(order.baseTotal), digits);
}

function rounded(amount: Decimal | null, digits: number): string | null {
  return amount === null ? null : fixed(roundHalfUp(amount, digits), digits);
}

function exact(amount: Decimal | null): string | null {
  return amount === null ? null : plain(amount);
}
