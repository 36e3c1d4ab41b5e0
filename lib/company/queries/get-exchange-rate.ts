import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { type ExchangeRate, exchangeRateOf } from "../exchange-rate.ts";
import { byIdInput } from "../input.ts";

export const getExchangeRate = query("company.read", byIdInput, async (_actor, { id }): Promise<ExchangeRate> => {
  const row = await db.exchangeRate.findUnique({ where: { id } });
  return row ? exchangeRateOf(row) : settle(no("not_found", "There is no such exchange rate."));
});
