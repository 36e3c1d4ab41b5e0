import { Prisma } from "#prisma/generated/client";
import type { AuditRow } from "../entry.ts";
import { eventColumns, isoMicros } from "./event-columns.ts";
import type { ReadTrail } from "./read-trail.ts";

/** What a seal needs of an event. */
export interface Leaf {
  readonly id: string;
  readonly at: string;
  readonly hash: Uint8Array;
  readonly txid: number;
}

export interface TrailRow extends AuditRow, Leaf {
  readonly hash: Uint8Array;
  /** Whether it was asked for, or only its hash is needed. */
  readonly isShown: boolean;
}

/** Transactions of one epoch, from (inclusive) to (exclusive; null: all that are visible). */
export interface Transactions {
  readonly epoch: number;
  readonly fromTxid: number;
  readonly toTxid: number | null;
}

const mostRows = 1_000;
/** Characters of a page: an event with ten thousand lines weighs as much as thousands of others. */
const mostWeight = 1_000_000;
const lowest = "00000000-0000-0000-0000-000000000000";

/** The events of some transactions in the order of the seals' leaves, by transaction and id. Memory stays flat. */
export function streamEvents(read: ReadTrail, of: Transactions, isShown: Prisma.Sql = Prisma.sql`true`) {
  const columns = Prisma.sql`${eventColumns}, e.txid::float8, (${isShown}) AS "isShown"`;
  return pages<TrailRow>(read, of, columns, ({ record }) => 2 * record.length);
}

/** The same, as leaves alone. */
export function streamLeaves(read: ReadTrail, of: Transactions) {
  const columns = Prisma.sql`e.id::text, ${isoMicros(Prisma.sql`e.at`)} AS at, e.hash, e.txid::float8`;
  return pages<Leaf>(read, of, columns, () => 1);
}

async function* pages<Row extends Leaf>(
  read: ReadTrail,
  { epoch, fromTxid, toTxid }: Transactions,
  columns: Prisma.Sql,
  weigh: (row: Row) => number,
): AsyncGenerator<Row[]> {
  const end = toTxid === null ? Prisma.empty : Prisma.sql`AND e.txid < ${toTxid}::bigint`;
  const pageAfter = (txid: number, id: string, size: number) =>
    read<Row>(Prisma.sql`
      SELECT ${columns} FROM audit_event e
      WHERE e.epoch = ${epoch}::int AND (e.txid, e.id) > (${txid}::bigint, ${id}::uuid) ${end}
      ORDER BY e.txid, e.id LIMIT ${size}::int`);

  let size = 100;
  for (let next: Promise<Row[]> | null = pageAfter(fromTxid, lowest, size); next;) {
    const page: Row[] = await next;
    const last = page.at(-1);
    const isFull = page.length === size;
    const weight = page.reduce((sum, row) => sum + weigh(row), 1);
    size = Math.max(1, Math.min(mostRows, Math.floor((page.length * mostWeight) / weight)));
    // The next page is fetched while this one is worked on.
    next = last && isFull ? pageAfter(last.txid, last.id, size) : null;
    next?.catch(() => undefined);
    if (last) yield page;
  }
}
