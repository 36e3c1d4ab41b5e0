import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { no, settle, wrongField } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";
import { type ExchangeRate, exchangeRateFacts, exchangeRateOf } from "../exchange-rate.ts";
import { addExchangeRateInput } from "../input.ts";

/** From that day on, until a later rate, one unit of the currency counts so much in the base currency. */
export const addExchangeRate = command(
  "exchange-rate.write",
  addExchangeRateInput,
  async ({ tx, emit }, input): Promise<ExchangeRate> => {
    const { currency, validFrom } = input;
    if (currency === (await baseCurrencyNow(tx)))
      settle(wrongField("currency", `${currency} is the base currency: its rate is always 1.`));

    const data = { id: newId(), ...input, validFrom: new Date(`${validFrom}T00:00:00Z`) };
    const [row] = await tx.exchangeRate.createManyAndReturn({ data, skipDuplicates: true });
    if (!row)
      return settle(
        no("duplicate", `There is a rate for ${currency} from ${validFrom} on already. Add one from another day on.`),
      );

    const rate = exchangeRateOf(row);
    emit({
      action: "exchange_rate.added",
      stream: `exchange_rate:${currency}`,
      entity: { type: "exchange_rate", id: rate.id, number: currency },
      changes: difference<ExchangeRate>(null, rate, exchangeRateFacts),
    });
    return rate;
  },
);

/** Stays so until this transaction ends. */
async function baseCurrencyNow(tx: Tx): Promise<string | undefined> {
  const rows = await tx.$queryRaw<{ code: string }[]>`SELECT base_currency AS code FROM settings FOR SHARE`;
  return rows[0]?.code;
}
