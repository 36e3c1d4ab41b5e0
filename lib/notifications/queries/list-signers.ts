import type { Role } from "#lib/access/role";
import { mayApprove } from "#lib/approvals/queries/may-approve";
import type { RoutedApprover } from "#lib/approvals/instance";
import { asked } from "#lib/approvals/queries/waiting-for";
import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";

/** Somebody for whose signature an open step waits. */
export interface WantedSigner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly groupIds: readonly string[];
  readonly stepId: string;
  readonly purchaseOrderId: string;
  readonly approvers: readonly RoutedApprover[];
  readonly explanation: readonly string[];
  /** What the order would come to, where it is a change that waits; null for the order itself. */
  readonly changed: { readonly total: string; readonly currency: string } | null;
}

/**
 * Everybody for whom the open steps of these orders wait: active, meant by the step, within his limit, not an author of the
 * order, and without a signature in this approval yet.
 */
export function listSigners(tx: Tx, orderIds: readonly string[]): Promise<WantedSigner[]> {
  return tx.$queryRaw<WantedSigner[]>`
    SELECT u.id::text, u.name, u.email, u.roles::text[], ARRAY(SELECT group_id::text FROM group_member WHERE user_id = u.id) AS "groupIds", s.id::text AS "stepId", o.id::text AS "purchaseOrderId", s.approvers, i.explanation,
      (SELECT json_build_object('total', c.total::text, 'currency', c.currency) FROM change_order c WHERE c.id = i.change_order_id) AS changed
    FROM approval_step s
    JOIN approval_instance i ON i.id = s.instance_id
    JOIN purchase_order o ON o.id = s.purchase_order_id
    JOIN app_user u ON u.active AND u.supplier_id IS NULL
      AND s.approver_keys && ('user:' || u.id || ARRAY(SELECT 'role:' || role FROM unnest(u.roles) AS role)
        || ARRAY(SELECT 'group:' || group_id FROM group_member WHERE user_id = u.id))
    WHERE s.purchase_order_id = ANY (${orderIds}::uuid[]) AND s.state = 'OPEN' AND i.state = 'OPEN'
      AND u.id <> o.requester_id AND NOT u.id = ANY (o.author_ids)
      AND coalesce(${asked} <= ${mayApprove(Prisma.sql`o.id`)}, true) AND NOT u.id = ANY (i.recused_ids)
      AND NOT EXISTS (SELECT 1 FROM approval_decision d WHERE d.instance_id = i.id AND d.user_id = u.id)
    ORDER BY s.position, u.name`;
}
