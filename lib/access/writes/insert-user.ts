import type * as z from "zod";
import { amountProblem } from "#lib/input/decimal-field";
import { type Decision, no, settle, yes, wrongField } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";
import type { createUserInput } from "../input.ts";
import { belongs } from "../membership.ts";
import { type User, userColumns, userOf } from "../user.ts";
import { setOwnLimit } from "./set-own-limit.ts";
import { setPerson } from "./set-person.ts";

/** A new user with his password's hash; refuses an address that is taken, and people and suppliers that are not there. */
export async function insertUser(
  tx: Tx,
  { limit, supplierId = null, samePersonAs, ...facts }: z.output<typeof createUserInput>,
  password: { readonly passwordHash: string | null; readonly passwordExpired: boolean },
): Promise<User> {
  const id = newId();
  settle(belongs(facts.roles, supplierId));
  await requireSupplier(tx, supplierId);
  await requireManager(tx, id, facts.managerId ?? null);
  const baseCurrency = await baseCurrencyOf(tx);
  settle(limitIn(limit ?? null, baseCurrency));

  const data = { id, ...facts, supplierId, ...password, passwordChangedAt: new Date() };
  const { count } = await tx.user.createMany({ data, skipDuplicates: true });
  if (count === 0) settle(no("duplicate", `There is a user with the address ${facts.email} already.`));
  await setOwnLimit(tx, id, limit ?? null);
  if (samePersonAs) await setPerson(tx, id, samePersonAs);
  return userOf(await tx.user.findUniqueOrThrow({ where: { id }, select: userColumns }), baseCurrency);
}

export async function requireSupplier(tx: Tx, supplierId: string | null): Promise<void> {
  if (supplierId === null || (await tx.supplier.count({ where: { id: supplierId } })) > 0) return;
  settle(wrongField("supplierId", "Choose a supplier that is there."));
}

/** Somebody of the company, above whom this person is not. */
export async function requireManager(tx: Tx, id: string, managerId: string | null): Promise<void> {
  if (managerId === null) return;
  const above = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above AS (
      SELECT id, manager_id FROM app_user WHERE id = ${managerId}::uuid AND supplier_id IS NULL
      UNION SELECT person.id, person.manager_id FROM app_user person JOIN above ON person.id = above.manager_id
    ) SELECT id::text FROM above`;
  if (above.length === 0) settle(wrongField("managerId", "Choose somebody of the company."));
  if (above.some((person) => person.id === id))
    settle(wrongField("managerId", "Choose somebody who does not report to this person."));
}

export async function baseCurrencyOf(tx: Tx): Promise<string> {
  return (await tx.settings.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } })).baseCurrency;
}

export function limitIn(limit: string | null, baseCurrency: string): Decision<true, "validation_failed"> {
  const problem = limit === null ? null : amountProblem(limit, baseCurrency);
  return problem === null ? yes(true) : wrongField("limit", problem);
}
