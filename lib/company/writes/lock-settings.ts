import type { Tx } from "#lib/platform/db";
import { type Settings, settingsOf } from "../settings.ts";

/** The settings, which nobody else changes or relies on in a change of his own until this transaction ends. */
export async function lockSettings(tx: Tx): Promise<Settings> {
  await tx.$queryRaw`SELECT FROM settings FOR UPDATE`;
  return settingsOf(await tx.settings.findUniqueOrThrow({ where: { id: 1 } }));
}
