import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import type { Standing } from "../capacity.ts";
import { standingOf } from "./standing-columns.ts";

/** In whose name somebody may sign now: his own, and of those who delegated to him. */
export async function findStanding({ id }: Actor): Promise<Standing> {
  const [row] = await db.$queryRaw<[{ standing: Standing }]>`SELECT ${standingOf(id, null)} AS standing`;
  return row.standing;
}
