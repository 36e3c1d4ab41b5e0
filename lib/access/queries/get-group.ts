import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import { type Group, groupColumns, groupOf } from "../group.ts";
import { idInput } from "../input.ts";

/** One group with its members. */
export const getGroup = query("user.read", idInput, (_actor, { id }) => readGroup(db, id));

/** The same inside a command. Refuses with `not_found`. */
export async function readGroup(tx: Tx, id: string): Promise<Group> {
  const row = await tx.group.findUnique({ where: { id }, select: groupColumns });
  return row ? groupOf(row) : settle(no("not_found", "There is no such group."));
}
