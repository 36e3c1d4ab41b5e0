import type { MailWish } from "#lib/access/mail-wish";
import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Capacity } from "../capacity.ts";
import { keysInSql } from "./keys-in-sql.ts";
import { capacityColumns } from "./standing-columns.ts";

/** Somebody who could be asked to sign, with where to reach him. */
export interface Candidate {
  readonly capacity: Capacity;
  readonly email: string;
  /** When he wants to hear by mail that his signature is wanted. */
  readonly wish: MailWish;
}

/** An active person of the company in his own name, before this order; null where there is none. */
export async function findCandidate(tx: Tx, userId: string, orderId: string): Promise<Candidate | null> {
  const [row] = await tx.$queryRaw<Candidate[]>`
    SELECT u.email, u.approval_mails::text AS wish, ${own(Prisma.sql`${orderId}::uuid`)} AS capacity
    FROM app_user u WHERE u.id = ${userId}::uuid AND u.active AND u.supplier_id IS NULL`;
  return row ?? null;
}

/** Everybody whom the steps of a running approval mean that are not over. */
export async function listCandidates(tx: Tx, instanceId: string): Promise<Capacity[]> {
  const [row] = await tx.$queryRaw<{ people: Capacity[] }[]>`
    SELECT ${candidates} AS people FROM approval_instance i WHERE i.id = ${instanceId}::uuid`;
  return row?.people ?? [];
}

/** The same of the instance `i`, as a column. */
export const candidates = Prisma.sql`(
  SELECT coalesce(jsonb_agg(${own(Prisma.sql`i.purchase_order_id`)} ORDER BY u.name, u.id), '[]') FROM app_user u
  WHERE u.active AND u.supplier_id IS NULL AND EXISTS (
    SELECT 1 FROM approval_step s WHERE s.instance_id = i.id AND s.state IN ('OPEN', 'WAITING')
      AND s.approver_keys && ${keysInSql(Prisma.sql`u`)}))`;

function own(orderId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(${capacityColumns(orderId)}, 'scope', NULL)`;
}
