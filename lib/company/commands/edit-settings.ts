import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import type { FieldChange } from "#lib/change/event";
import { settle, wrongField } from "#lib/kernel/decision";
import { unchanged } from "#lib/kernel/version";
import type { Tx } from "#lib/platform/db";
import { editSettingsInput } from "../input.ts";
import { findTimeZone } from "../queries/find-time-zone.ts";
import { type Settings, settingNames } from "../settings.ts";
import { changeBaseCurrency } from "../writes/change-base-currency.ts";
import { lockSettings } from "../writes/lock-settings.ts";
import { updateSettings } from "../writes/update-settings.ts";

/** Replaces the settings that are given. The base currency is fixed from the first submission on. */
export const editSettings = command(
  "settings.write",
  editSettingsInput,
  async ({ tx, emit }, input): Promise<Settings> => {
    const { expectedVersion, ...given } = input;
    const before = await lockSettings(tx);
    settle(unchanged(before.version, expectedVersion));

    const timeZone = given.timeZone && (await knownTimeZone(tx, given.timeZone));
    const ratesGone = await restated(tx, before.baseCurrency, given.baseCurrency);
    const after = await updateSettings(tx, { ...given, timeZone });
    emit({
      action: "settings.edited",
      stream: "settings:company",
      entity: { type: "settings", id: "company" },
      changes: [...difference(before, after, settingNames), ...ratesGone],
    });
    return after;
  },
);

async function knownTimeZone(tx: Tx, asked: string): Promise<string> {
  const name = await findTimeZone(tx, asked);
  return (
    name ??
    settle(wrongField("timeZone", "The database does not know this time zone. Choose another of the same time."))
  );
}

async function restated(tx: Tx, from: string, to: string | undefined): Promise<FieldChange[]> {
  if (to === undefined || to === from) return [];
  const rates = settle(await changeBaseCurrency(tx, to));
  return rates.map(({ currency, validFrom, rate }) => ({
    field: `exchangeRate ${currency} ${validFrom}`,
    old: rate,
    new: null,
  }));
}
