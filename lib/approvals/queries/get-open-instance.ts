import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Instance } from "../instance.ts";
import { instanceColumns } from "./instance-columns.ts";

/** The running approval of an order with all steps and decisions, or null when none runs. One statement. */
export async function getOpenInstance(tx: Tx, orderId: string): Promise<Instance | null> {
  return read(tx, Prisma.sql`i.purchase_order_id = ${orderId}::uuid AND i.state = 'OPEN'`);
}

/** The latest approval of an order, running or ended, or null when it was never submitted. */
export async function findInstance(tx: Tx, orderId: string): Promise<Instance | null> {
  return read(tx, Prisma.sql`i.purchase_order_id = ${orderId}::uuid`);
}

async function read(tx: Tx, where: Prisma.Sql): Promise<Instance | null> {
  const [row] = await tx.$queryRaw<Instance[]>`
    SELECT ${instanceColumns} FROM approval_instance i JOIN approval_policy p ON p.id = i.policy_id
    WHERE ${where} ORDER BY i.created_at DESC, i.id DESC LIMIT 1`;
  return row ?? null;
}
