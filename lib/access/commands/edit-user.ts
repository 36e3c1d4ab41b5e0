import type * as z from "zod";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { unchanged } from "#lib/kernel/version";
import { isUniqueViolation, type Tx } from "#lib/platform/db";
import { editUserInput } from "../input.ts";
import { belongs, keepsAnAdministrator } from "../membership.ts";
import { type User, userChanges, userColumns, userOf } from "../user.ts";
import { endSessions } from "../writes/end-sessions.ts";
import { baseCurrencyOf, limitIn, requireManager, requireSupplier } from "../writes/insert-user.ts";
import { lockUser } from "../writes/lock-user.ts";
import { setOwnLimit } from "../writes/set-own-limit.ts";
import { setPerson } from "../writes/set-person.ts";

/** Replaces the facts that are given. What somebody may do changes at once; who is not active any more is signed out. */
export const editUser = command("user.write", editUserInput, async ({ tx, emit }, input): Promise<User> => {
  const { before, otherAdministrators } = await lockUser(tx, input.id);
  settle(unchanged(before.version, input.expectedVersion));

  const { roles = before.roles, active = before.active, supplierId = before.supplier?.id ?? null } = input;
  settle(belongs(roles, supplierId));
  if (before.active && before.roles.includes("ADMIN")) {
    settle(keepsAnAdministrator(otherAdministrators, active && roles.includes("ADMIN")));
  }
  const after = await update(tx, input, supplierId);
  if (before.active && !after.active) await endSessions(tx, input.id);

  emit({
    action: `user.${whatHappened(before, after)}`,
    stream: `user:${after.id}`,
    entity: { type: "user", id: after.id },
    changes: userChanges(before, after),
  });
  return after;
});

async function update(tx: Tx, input: z.output<typeof editUserInput>, supplierId: string | null): Promise<User> {
  const { id, expectedVersion: _, limit, samePersonAs, ...facts } = input;
  const baseCurrency = await baseCurrencyOf(tx);
  settle(limitIn(limit ?? null, baseCurrency));
  await requireSupplier(tx, supplierId);
  await requireManager(tx, id, input.managerId ?? null);
  try {
    if (limit !== undefined) await setOwnLimit(tx, id, limit);
    if (samePersonAs !== undefined) await setPerson(tx, id, samePersonAs);
    const data = { ...facts, supplierId, version: { increment: 1 } };
    return userOf(await tx.user.update({ where: { id }, data, select: userColumns }), baseCurrency);
  } catch (error) {
    if (isUniqueViolation(error)) settle(no("duplicate", "There is a user with this address already."));
    throw error;
  }
}

function whatHappened(before: User, after: User): string {
  if (before.active !== after.active) return after.active ? "activated" : "deactivated";
  if (before.roles.join() !== after.roles.join()) return "roles_changed";
  return before.limit === after.limit ? "edited" : "limit_changed";
}
