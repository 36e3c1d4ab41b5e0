import { Prisma } from "#prisma/generated/client";

/** A policy `p`, in the shape of `PolicyView`. */
export const policyColumns = Prisma.sql`
  p.id, p.name, p.document_type AS "documentType", p.version, p.status, p.rules, p.edition,
  (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = p.author_id) AS author,
  (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = p.activated_by_id) AS "activatedBy",
  iso(p.activated_at) AS "activatedAt", p.activation_reason AS "activationReason", iso(p.created_at) AS "createdAt"`;
