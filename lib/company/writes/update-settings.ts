import type * as z from "zod";
import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { FullAddress } from "../address.ts";
import type { editSettingsInput } from "../input.ts";
import { type Settings, settingsOf } from "../settings.ts";

type GivenSettings = Omit<z.output<typeof editSettingsInput>, "expectedVersion">;

/** Writes the settings that are given. */
export async function updateSettings(
  tx: Tx,
  { address, billTo, workingHours, ...plain }: GivenSettings,
): Promise<Settings> {
  const hours = workingHours && { workingFrom: workingHours.from, workingTo: workingHours.to };
  const data = { ...plain, ...hours, address: json(address), billTo: json(billTo), version: { increment: 1 } };
  return settingsOf(await tx.settings.update({ where: { id: 1 }, data }));
}

function json(address: FullAddress | null | undefined) {
  if (address === undefined) return undefined;
  return address === null ? Prisma.DbNull : { ...address };
}
