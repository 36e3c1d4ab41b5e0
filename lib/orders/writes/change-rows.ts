import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { Prisma } from "#prisma/generated/client";
import type { ChangeOrder, Order } from "../order.ts";
import { contentText } from "../revision.ts";

/** The part of saving an order that writes its change orders and proposals, and freezes the terms that are submitted with them. */
export function changeRows(before: Order | null, after: Order, actor: Actor): Prisma.Sql {
  const known = new Set<unknown>([...(before?.changeOrders ?? []), ...(before?.proposals ?? [])]);
  const proposals = after.proposals.filter((proposal) => !known.has(proposal));
  const changes = after.changeOrders.filter((change) => !known.has(change));
  const frozen = changes.flatMap((change) => frozenTerms(change, before, after) ?? []);

  return Prisma.sql`changes AS (
      ${changeOrderRows(after.id, changes)}
    ), proposals AS (
      INSERT INTO supplier_proposal (id, purchase_order_id, revision, status, note, lines, reason, created_by_id, created_at, ended_at)
      SELECT id, ${after.id}::uuid, revision, status, note, lines, reason, ("createdBy"->>'id')::uuid, "createdAt", "endedAt"
      FROM jsonb_to_recordset(${JSON.stringify(proposals)}::jsonb) AS p (id uuid, revision int, status "ProposalStatus", note text, lines jsonb,
        reason text, "createdBy" jsonb, "createdAt" timestamptz, "endedAt" timestamptz)
      ON CONFLICT (id) DO UPDATE SET status = excluded.status, reason = excluded.reason, ended_at = excluded.ended_at
    ), frozen_changes AS (
      INSERT INTO order_revision (id, purchase_order_id, revision, submission, content, content_hash, created_by_id)
      SELECT id, ${after.id}::uuid, revision, submission, content, "contentHash", ${actor.type === "system" ? null : actor.id}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(frozen)}::jsonb) AS r (id uuid, revision int, submission int, content text, "contentHash" text)
    )`;
}

/** Change orders as rows; one that is there already gets its new state and, submitted again, its new terms. */
export function changeOrderRows(orderId: string, changes: readonly ChangeOrder[]): Prisma.Sql {
  return Prisma.sql`
      INSERT INTO change_order AS saved_change (id, purchase_order_id, revision, status, reason, terms, content_hash, total, currency, base_total, explanation,
        proposal_id, created_by_id, created_at, ended_at)
      SELECT id, ${orderId}::uuid, revision, status, reason, terms, "contentHash", total, currency, "baseTotal",
        ARRAY(SELECT jsonb_array_elements_text(explanation)), "proposalId", ("createdBy"->>'id')::uuid, "createdAt", "endedAt"
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS c (id uuid, revision int, status "ChangeOrderStatus", reason text, terms jsonb,
        "contentHash" text, total numeric, currency text, "baseTotal" numeric, explanation jsonb, "proposalId" uuid, "createdBy" jsonb,
        "createdAt" timestamptz, "endedAt" timestamptz)
      ON CONFLICT (id) DO UPDATE SET status = excluded.status, reason = excluded.reason, terms = excluded.terms, content_hash = excluded.content_hash,
        total = excluded.total, currency = excluded.currency, base_total = excluded.base_total, explanation = excluded.explanation, ended_at = excluded.ended_at`;
}

/** The text that approvers sign, once for each submission of other terms. */
function frozenTerms(change: ChangeOrder, before: Order | null, after: Order) {
  const { id, revision, contentHash, terms } = change;
  const earlier = before?.changeOrders.find((one) => one.id === id);
  if (terms === null || earlier?.contentHash === contentHash) return null;
  const content = contentText({ ...terms, supplier: { id: terms.supplierId } });
  return { id: newId(), revision, submission: after.submissions + 1, content, contentHash };
}
