import { type Decision, no, yes } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import { type ExchangeRate, exchangeRateOf } from "../exchange-rate.ts";
import { isInUse } from "../queries/is-in-use.ts";

/**
 * Counts in another currency from now on: the rates into the old one go, and drafts are restated. Says which rates went.
 * Refused once an order was submitted; running submissions are waited for.
 */
export async function changeBaseCurrency(
  tx: Tx,
  currency: string,
): Promise<Decision<ExchangeRate[], "illegal_transition">> {
  await tx.$executeRaw`LOCK TABLE purchase_order IN EXCLUSIVE MODE`;
  if (await isInUse(tx)) {
    return no("illegal_transition", "The base currency is fixed, because orders were submitted in it.", {
      currentStatus: "IN_USE",
      allowedCommands: [],
    });
  }
  const rates = await tx.exchangeRate.findMany({ orderBy: [{ currency: "asc" }, { validFrom: "asc" }] });
  await tx.exchangeRate.deleteMany();
  await tx.$executeRaw`UPDATE purchase_order SET base_total = CASE WHEN currency = ${currency} THEN total END`;
  return yes(rates.map(exchangeRateOf));
}
