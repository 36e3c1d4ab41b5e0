import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { db } from "#lib/platform/db";
import { findStanding } from "./find-standing.ts";
import { waitingFor } from "./waiting-for.ts";

const enough = 100;

/** How many orders wait for this person: counted up to 100, which is enough for a number beside a word. */
export async function countApprovals(actor: Actor): Promise<number> {
  if (!can(actor, "approval.read").ok || actor.type === "system") return 0;
  const standing = await findStanding(actor);
  const [row] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM approval_step s JOIN approval_instance i ON i.id = s.instance_id LEFT JOIN purchase_order o ON o.id = s.purchase_order_id
      WHERE ${waitingFor(standing)} LIMIT ${enough}) waiting`;
  return row.count;
}
