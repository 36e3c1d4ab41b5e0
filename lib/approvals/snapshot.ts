import { minorDigits } from "#lib/codes/currency";
import type { Decimal } from "#lib/kernel/decimal";
import { atLeast, decimal, fixed, plain, roundHalfUp, times } from "#lib/kernel/decimal";
import type { Order } from "#lib/orders/order";
import type { FactValue, LineFact, OrderFact } from "./facts.ts";

/** The document as the rules see it: every fact a condition may ask, amounts in the base currency. */
export interface Snapshot {
  readonly baseCurrency: string;
  /** In the base currency; null where no exchange rate is known, and then nothing can be routed. */
  readonly total: string | null;
  readonly currency: string;
  readonly facts: Readonly<Record<Exclude<OrderFact, "supplier.isNew">, FactValue>>;
  /** When the supplier's first order was approved: until then it is new. */
  readonly supplierKnownSince: string | null;
  readonly requester: { readonly id: string; readonly name: string };
  /** Whoever requested, created, edited or submitted: none of them signs. */
  readonly authorIds: readonly string[];
  readonly lines: readonly Readonly<Record<LineFact, FactValue>>[];
}

/** What the order does not say about itself. */
export interface SnapshotFacts {
  readonly baseCurrency: string;
  /** Units of the base currency per unit of the order's; null where none is known. */
  readonly rate: string | null;
  readonly supplierKnownSince: string | null;
  readonly department: string | null;
}

export function snapshotOf(
  order: Order,
  { baseCurrency, rate, supplierKnownSince, department }: SnapshotFacts,
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
      "supplier.id": supplier.id,
      "supplier.code": supplier.code,
      "supplier.country": supplier.country,
      "requester.id": requester.id,
      "requester.department": department,
    },
    supplierKnownSince,
    requester: { id: requester.id, name: requester.name },
    authorIds: [...new Set([requester.id, ...order.authorIds])],
    lines: order.lines.map(({ category, costCentre, sku, quantity, unitPrice, netAmount }) => ({
      category,
      costCentre,
      sku,
      quantity,
      unitPrice: exact(inBase(unitPrice)),
      netAmount: exact(inBase(netAmount)),
    })),
  };
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
