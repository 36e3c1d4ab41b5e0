import { ownAccounts } from "#lib/access/queries/persons-in-sql";
import { Prisma } from "#prisma/generated/client";
import { mayApprove } from "./may-approve.ts";

/** In whose name a person may sign now, in the shape of `Standing`; an order that he signed before does not use up his limit. */
export function standingOf(userId: string, orderId: string | null): Prisma.Sql {
  const order = Prisma.sql`${orderId}::uuid`;
  return Prisma.sql`jsonb_build_object(
    'own', (SELECT jsonb_build_object(${capacityColumns(order)}, 'scope', NULL) FROM app_user u WHERE u.id = ${userId}::uuid),
    'delegated', (SELECT coalesce(jsonb_agg(jsonb_build_object(${capacityColumns(order)}, 'scope', jsonb_build_object(
        'documentTypes', d.document_types, 'costCentres', d.cost_centres, 'maxAmount', trim_scale(d.max_amount)::text)) ORDER BY d.starts_at, d.id), '[]')
      FROM delegation d JOIN app_user u ON u.id = d.from_user_id AND u.active
      WHERE d.to_user_id = ${userId}::uuid AND d.starts_at <= now() AND d.ends_at > now()))`;
}

/** Of a user `u`, before an order; null = before none in particular. */
export function capacityColumns(orderId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    'person', jsonb_build_object('id', u.id, 'name', u.name, 'roles', u.roles, 'groupIds', ARRAY(SELECT group_id FROM group_member WHERE user_id = u.id)),
    'limit', trim_scale(${mayApprove(orderId)})::text,
    'windowed', EXISTS (SELECT 1 FROM approval_limit l WHERE l.window_days IS NOT NULL AND (l.user_id IN (${ownAccounts(Prisma.sql`u`)}) OR l.role = ANY (u.roles)))`;
}
