import { Prisma } from "#prisma/generated/client";

/** A delegation `d`, in the shape of `DelegationRow`. */
export const delegationColumns = Prisma.sql`
  d.id, d.from_user_id AS "fromUserId", d.to_user_id AS "toUserId", (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = d.from_user_id) AS "fromUser",
  (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = d.to_user_id) AS "toUser",
  iso(d.starts_at) AS "from", iso(d.ends_at) AS "to",
  jsonb_build_object('documentTypes', d.document_types, 'costCentres', d.cost_centres, 'maxAmount', trim_scale(d.max_amount)::text) AS scope,
  CASE WHEN d.ends_at <= now() THEN 'ended' WHEN d.starts_at > now() THEN 'upcoming' ELSE 'active' END AS state, iso(d.created_at) AS "createdAt",
  (SELECT base_currency::text FROM settings) AS "baseCurrency"`;
