import { decimal, plain } from "#lib/kernel/decimal";

/** What one unit of a currency costs in the base currency, from a day on. */
export interface ExchangeRate {
  readonly id: string;
  readonly currency: string;
  /** A decimal string without trailing zeros. */
  readonly rate: string;
  /** YYYY-MM-DD */
  readonly validFrom: string;
  readonly createdAt: string;
}

export const exchangeRateFacts = ["currency", "rate", "validFrom"] as const satisfies readonly (keyof ExchangeRate)[];

/** A rate as the database holds it. */
export interface ExchangeRateRow {
  readonly id: string;
  readonly currency: string;
  readonly rate: { toFixed(): string };
  readonly validFrom: Date;
  readonly createdAt: Date;
}

export function exchangeRateOf({ id, currency, rate, validFrom, createdAt }: ExchangeRateRow): ExchangeRate {
  return {
    id,
    currency,
    rate: plain(decimal(rate.toFixed())),
    validFrom: validFrom.toISOString().slice(0, 10),
    createdAt: createdAt.toISOString(),
  };
}
