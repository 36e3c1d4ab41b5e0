import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { db } from "#lib/platform/db";
import type { Signature } from "../signature.ts";

/** Everything that people said about an order, over all its submissions, oldest first; not of its invoices. For those who see the order; suppliers get none. */
export async function listSignatures(actor: Actor, orderId: string): Promise<Signature[]> {
  if (!can(actor, "order.read-route").ok) return [];
  return db.$queryRaw<Signature[]>`
    SELECT d.id, jsonb_build_object('id', u.id, 'name', u.name) AS user,
      (SELECT jsonb_build_object('id', b.id, 'name', b.name) FROM app_user b WHERE b.id = d.on_behalf_of_id) AS "onBehalfOf", d.verdict, d.content_hash AS "contentHash", d.comment,
      d.reason_code AS "reasonCode", d.remarks, iso(d.at) AS at, s.stage + 1 AS stage, p.name AS "policyName", p.version AS "policyVersion"
    FROM approval_decision d JOIN app_user u ON u.id = d.user_id JOIN approval_step s ON s.id = d.step_id
      JOIN approval_instance i ON i.id = d.instance_id JOIN approval_policy p ON p.id = i.policy_id
    WHERE d.purchase_order_id = ${orderId}::uuid AND i.match_exception_id IS NULL ORDER BY d.at, d.id`;
}
