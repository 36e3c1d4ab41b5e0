import { query } from "#lib/change/query";
import { db } from "#lib/platform/db";
import { nothingInput } from "../input.ts";
import { type Settings, settingsOf } from "../settings.ts";

/** What holds for the whole company; everyone of it may read it. */
export const getSettings = query("company.read", nothingInput, async (): Promise<Settings> => {
  return settingsOf(await db.settings.findUniqueOrThrow({ where: { id: 1 } }));
});
