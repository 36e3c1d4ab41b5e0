import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import type { Prisma } from "#prisma/generated/client";
import { type ExchangeRate, exchangeRateOf } from "../exchange-rate.ts";
import { listExchangeRatesInput } from "../input.ts";

/** A page of exchange rates by currency, the newest first. */
export const listExchangeRates = query(
  "company.read",
  listExchangeRatesInput,
  async (_actor, { limit, cursor }): Promise<Page<ExchangeRate>> => {
    const rows = await db.exchangeRate.findMany({
      where: after(cursor),
      orderBy: [{ currency: "asc" }, { validFrom: "desc" }],
      take: limit + 1,
    });
    return cutPage(rows.map(exchangeRateOf), limit, ({ currency, validFrom }) => [currency, validFrom]);
  },
);

function after(cursor: readonly unknown[] | undefined): Prisma.ExchangeRateWhereInput {
  if (!cursor) return {};
  const [currency, day] = cursor.map(String);
  return { OR: [{ currency: { gt: currency } }, { currency, validFrom: { lt: new Date(`${day}T00:00:00Z`) } }] };
}
