import type { MailWish } from "#lib/access/mail-wish";
import type { Signer } from "#lib/approvals/capacity";
import type { RoutedApprover } from "#lib/approvals/instance";
import type { Tx } from "#lib/platform/db";
import { signing } from "./signing.ts";

/** Somebody for whose signature an open step waits, in his own name or in that of one who delegated to him. */
export interface WantedSigner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly wish: MailWish;
  /** As whom he signs. */
  readonly person: Signer;
  /** null = for himself. */
  readonly onBehalfOf: { readonly name: string } | null;
  readonly stepId: string;
  readonly purchaseOrderId: string;
  readonly approvers: readonly RoutedApprover[];
  readonly explanation: readonly string[];
  /** What the order would come to, where it is a change that waits; null for the order itself. */
  readonly changed: { readonly total: string; readonly currency: string } | null;
  /** What an invoice of the order asks too much, where that is what waits; in the base currency. */
  readonly exception: {
    readonly message: string;
    readonly invoiceNumber: string;
    readonly overBy: string | null;
    readonly currency: string;
  } | null;
  readonly contentHash: string;
  /** ISO 8601, as all times here. */
  readonly since: string;
  readonly dueAt: string | null;
  /** The content that he approved before, where it was another one; for a change, the one in force. Canonical JSON. */
  readonly earlierContent: string | null;
  /** null for an exception. */
  readonly content: string | null;
}

/** Everybody for whom the open steps of these orders wait, each once a step; in his own name where he can. */
export function listSigners(tx: Tx, orderIds: readonly string[]): Promise<WantedSigner[]> {
  return tx.$queryRaw<WantedSigner[]>`
    SELECT DISTINCT ON (s.position, u.name, u.id, s.id) u.id::text, u.name, u.email, u.approval_mails::text AS wish,
      jsonb_build_object('id', p.id, 'roles', p.roles, 'groupIds', ARRAY(SELECT group_id FROM group_member WHERE user_id = p.id)) AS person,
      CASE WHEN p.id <> u.id THEN jsonb_build_object('name', p.name) END AS "onBehalfOf",
      s.id::text AS "stepId", o.id::text AS "purchaseOrderId", s.approvers, i.explanation, i.content_hash AS "contentHash",
      iso(s.opened_at) AS since, iso(s.due_at) AS "dueAt", shown.content, coalesce(in_force.content, approved.content) AS "earlierContent",
      (SELECT json_build_object('total', c.total::text, 'currency', c.currency) FROM change_order c WHERE c.id = i.change_order_id) AS changed,
      (SELECT json_build_object('message', e.message, 'invoiceNumber', bill.invoice_number, 'overBy', e.over_by::text, 'currency', (SELECT base_currency FROM settings))
        FROM match_exception e JOIN invoice bill ON bill.id = e.invoice_id WHERE e.id = i.match_exception_id) AS exception
    FROM approval_step s JOIN approval_instance i ON i.id = s.instance_id JOIN purchase_order o ON o.id = s.purchase_order_id
    JOIN LATERAL (${signing}) able ON true JOIN app_user u ON u.id = able.actor_id JOIN app_user p ON p.id = able.person_id
    LEFT JOIN LATERAL (
      SELECT r.content FROM order_revision r WHERE r.purchase_order_id = o.id AND r.content_hash = i.content_hash ORDER BY r.submission DESC LIMIT 1
    ) shown ON true
    LEFT JOIN LATERAL (
      SELECT r.content FROM order_revision r WHERE i.change_order_id IS NOT NULL AND r.purchase_order_id = o.id AND r.content_hash = o.content_hash
      ORDER BY r.submission DESC LIMIT 1
    ) in_force ON true
    LEFT JOIN LATERAL (
      SELECT r.content FROM approval_decision d JOIN order_revision r ON r.purchase_order_id = o.id AND r.content_hash = d.content_hash
      WHERE i.match_exception_id IS NULL AND d.purchase_order_id = o.id AND d.user_id = u.id AND d.verdict = 'APPROVE' AND d.content_hash <> i.content_hash
      ORDER BY d.at DESC, r.submission DESC LIMIT 1
    ) approved ON true
    WHERE s.purchase_order_id = ANY (${orderIds}::uuid[]) AND s.state = 'OPEN' AND i.state = 'OPEN'
    ORDER BY s.position, u.name, u.id, s.id, p.id <> u.id, p.name`;
}
