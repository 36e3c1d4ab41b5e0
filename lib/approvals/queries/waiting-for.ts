import type { Actor } from "#lib/access/actor";
import { Prisma } from "#prisma/generated/client";
import { keysOf } from "../approver-key.ts";

/**
 * The open steps `s` (with instance `i` and order `o`) that this person may decide: he is meant, did not write the order,
 * his limit covers it, and he signed neither this step nor another one of its role steps. Of several, the first.
 */
export function waitingFor(actor: Actor): Prisma.Sql {
  const keys = keysOf(actor);
  const [me = ""] = keys;
  const himself = JSON.stringify([{ kind: "user", id: actor.id }]);
  return Prisma.sql`
    s.state = 'OPEN' AND s.approver_keys && ${keys} AND i.state = 'OPEN'
    AND o.requester_id <> ${actor.id}::uuid AND NOT ${actor.id}::uuid = ANY (o.author_ids)
    AND (${actor.approvalLimit}::numeric IS NULL OR o.base_total <= ${actor.approvalLimit}::numeric)
    AND NOT EXISTS (
      SELECT 1 FROM approval_decision d JOIN approval_step e ON e.id = d.step_id
      WHERE d.purchase_order_id = s.purchase_order_id AND d.instance_id = s.instance_id AND d.user_id = ${actor.id}::uuid
        AND (e.id = s.id OR NOT (${me} = ANY (s.approver_keys) OR e.approvers @> ${himself}::jsonb)))
    AND NOT EXISTS (
      SELECT 1 FROM approval_step before WHERE before.instance_id = s.instance_id AND before.state = 'OPEN' AND before.approver_keys && ${keys}
        AND before.position < s.position
        AND NOT EXISTS (SELECT 1 FROM approval_decision d WHERE d.step_id = before.id AND d.user_id = ${actor.id}::uuid))`;
}
