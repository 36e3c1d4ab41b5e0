import type { Actor } from "#lib/access/actor";
import { has } from "#lib/access/actor";
import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { type Delegation, delegationOf, type DelegationRow } from "../delegation.ts";
import { oneInput } from "../input.ts";
import { delegationColumns } from "./delegation-columns.ts";

/** One delegation, for those whom it concerns, administrators and auditors. */
export const getDelegation = query("delegation.read", oneInput, (actor, { id }) => readDelegation(db, actor, id));

/** The same inside a command. Refuses with `not_found`. */
export async function readDelegation(tx: Tx, actor: Actor, id: string): Promise<Delegation> {
  const [row] = await tx.$queryRaw<DelegationRow[]>`
    SELECT ${delegationColumns} FROM delegation d WHERE d.id = ${id}::uuid AND ${visibleTo(actor)}`;
  return row ? delegationOf(row) : settle(no("not_found", "There is no such delegation."));
}

/** Of delegations `d`: one's own, given and received; all for administrators and auditors. */
export function visibleTo(actor: Actor): Prisma.Sql {
  if (has(actor, "ADMIN", "AUDITOR")) return Prisma.sql`true`;
  return Prisma.sql`(d.from_user_id = ${actor.id}::uuid OR d.to_user_id = ${actor.id}::uuid)`;
}
