import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Order } from "../order.ts";
import { documents, header, lines } from "./order-columns.ts";

interface Row extends Order {
  /** The version of the locked row, and the one that this statement's snapshot saw. */
  readonly lockedVersion: number;
  readonly seenVersion: number;
}

/** The whole order with its lines and documents, in one statement; null where there is none. */
export async function loadOrder(tx: Tx, id: string): Promise<Order | null> {
  return read(tx, Prisma.sql`o.id = ${id}::uuid`, Prisma.empty);
}

/**
 * The same, locked until the transaction ends. Who had to wait for the lock is shown the new header, but lines and
 * documents from before the wait: then it reads once more, now that nobody else can write, and says it was overtaken.
 */
export async function lockOrder(tx: Tx, id: string): Promise<{ order: Order; overtaken: boolean } | null> {
  const where = Prisma.sql`o.id = ${id}::uuid`;
  const row = await read(tx, where, Prisma.sql`FOR UPDATE OF o`);
  if (!row || row.lockedVersion === row.seenVersion) return row && { order: row, overtaken: false };
  const order = await read(tx, where, Prisma.empty);
  return order && { order, overtaken: true };
}

async function read(tx: Tx, where: Prisma.Sql, lock: Prisma.Sql): Promise<Row | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${header}, ${lines} AS lines, ${documents},
      o.version AS "lockedVersion", (SELECT seen.version FROM purchase_order seen WHERE seen.id = o.id) AS "seenVersion"
    FROM purchase_order o JOIN supplier s ON s.id = o.supplier_id LEFT JOIN app_user u ON u.id = o.requester_id
    WHERE ${where} ${lock}`;
  return row ?? null;
}
