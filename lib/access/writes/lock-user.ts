import { no, settle } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import { type User, userColumns, userOf } from "../user.ts";
import { baseCurrencyOf } from "./insert-user.ts";

/** The user and the active administrators, whom nobody else changes until this transaction ends; refuses who is not there. */
export async function lockUser(tx: Tx, id: string): Promise<{ before: User; otherAdministrators: number }> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM app_user WHERE id = ${id}::uuid OR (active AND 'ADMIN' = ANY (roles)) ORDER BY id FOR UPDATE`;
  const row = await tx.user.findUnique({ where: { id }, select: userColumns });
  if (!row) return settle(no("not_found", "There is no such user."));
  return {
    before: userOf(row, await baseCurrencyOf(tx)),
    otherAdministrators: locked.filter((other) => other.id !== id).length,
  };
}
