import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { oneInput } from "../input.ts";
import type { PolicyView } from "../policy-view.ts";
import { policyColumns } from "./policy-columns.ts";

/** One policy with its rules, whatever its status. */
export const getPolicy = query("policy.read", oneInput, (_actor, { id }) => readPolicy(db, id));

/** The same inside a command. Refuses with `not_found`. */
export function readPolicy(tx: Tx, id: string): Promise<PolicyView> {
  return read(tx, id, Prisma.empty);
}

/** The same, and nobody else edits, deletes or activates it until the transaction ends. */
export function lockPolicy(tx: Tx, id: string): Promise<PolicyView> {
  return read(tx, id, Prisma.sql`FOR UPDATE OF p`);
}

async function read(tx: Tx, id: string, lock: Prisma.Sql): Promise<PolicyView> {
  const [policy] = await tx.$queryRaw<
    PolicyView[]
  >`SELECT ${policyColumns} FROM approval_policy p WHERE p.id = ${id}::uuid ${lock}`;
  return policy ?? settle(no("not_found", "There is no such approval policy."));
}
