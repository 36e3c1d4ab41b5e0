import { persons } from "#lib/access/queries/persons-in-sql";
import { Prisma } from "#prisma/generated/client";
import { barredIds } from "./barred-ids.ts";

/** An approval instance `i` of policy `p`, if it has one, with its steps and decisions, in the shape of `Instance`. */
export const instanceColumns = Prisma.sql`
  i.id, i.document_type AS "documentType", i.purchase_order_id AS "purchaseOrderId", i.match_exception_id AS "matchExceptionId", CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name, 'version', p.version) END AS policy,
  i.rule, i.content_hash AS "contentHash", i.explanation, i.flags, i.recused_ids AS "recusedIds", ${barredIds}::text[] AS "barredIds", ${persons} AS persons, i.state, iso(i.created_at) AS "createdAt", iso(i.ended_at) AS "endedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'id', s.id, 'stage', s.stage, 'position', s.position, 'mode', s.mode, 'quorum', s.quorum, 'approvers', s.approvers, 'state', s.state,
      'openedAt', iso(s.opened_at), 'endedAt', iso(s.ended_at), 'dueAt', iso(s.due_at),
      'dueHours', s.due_hours, 'remindHours', s.remind_hours, 'escalateTo', s.escalate_to, 'escalatedAt', iso(s.escalated_at), 'stuckAt', iso(s.stuck_at), 'decisions', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'userId', d.user_id, 'name', u.name, 'roles', d.roles, 'groupIds', d.group_ids,
          'onBehalfOf', (SELECT jsonb_build_object('id', b.id, 'name', b.name) FROM app_user b WHERE b.id = d.on_behalf_of_id),
          'verdict', d.verdict, 'contentHash', d.content_hash, 'comment', d.comment, 'reasonCode', d.reason_code, 'remarks', d.remarks, 'at', iso(d.at)) ORDER BY d.at, d.id), '[]')
        FROM approval_decision d JOIN app_user u ON u.id = d.user_id WHERE d.step_id = s.id)
    ) ORDER BY s.stage, s.position), '[]')
   FROM approval_step s WHERE s.instance_id = i.id) AS steps`;
