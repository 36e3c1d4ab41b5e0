import type { StockNews } from "./news.ts";

/** The line of the last order of something: what a new one is asked to cost. */
export interface LastOrdered {
  readonly supplierId: string;
  readonly currency: string;
  readonly paymentTerms: string | null;
  readonly description: string;
  readonly category: string | null;
  readonly unit: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly taxRatePercent: string;
  readonly costCentre: string | null;
}

/** What a buyer would write to have as much again as the warehouse asks for, on the terms of last time. */
export function reorderOf(news: StockNews, last: LastOrdered) {
  const { supplierId, currency, paymentTerms, description, ...terms } = last;
  const { sku, quantityOnHand, reorderPoint, reorderQuantity } = news;
  return {
    supplierId,
    currency,
    paymentTerms,
    reference: `Stock of ${sku}`.slice(0, 100),
    internalNotes: `The warehouse has ${quantityOnHand} of ${sku}; it orders at ${reorderPoint}. Price and terms are those of the last order.`,
    lines: [
      {
        ...terms,
        kind: "GOODS" as const,
        description: news.description ?? description,
        sku,
        quantity: reorderQuantity,
      },
    ],
  };
}
