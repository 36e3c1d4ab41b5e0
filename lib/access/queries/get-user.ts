import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { has } from "../actor.ts";
import { idInput } from "../input.ts";
import { type Colleague, type User, userColumns, userOf } from "../user.ts";

/** One person; all there is of him for administrators and auditors, otherwise id, name and roles. */
export const getUser = query("user.read", idInput, async (actor, { id }): Promise<User | Colleague> => {
  const row = await db.user.findUnique({ where: { id }, select: userColumns });
  if (!row) return settle(no("not_found", "There is no such user."));
  if (!has(actor, "ADMIN", "AUDITOR")) return { id: row.id, name: row.name, roles: row.roles };
  const { baseCurrency } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
  return userOf(row, baseCurrency);
});
