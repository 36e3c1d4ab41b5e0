import { Prisma } from "#prisma/generated/client";
import type { Seal } from "../seal.ts";
import { isoMicros } from "./event-columns.ts";
import type { ReadTrail } from "./read-trail.ts";

/** A seal, and which transactions of which epoch it covers. */
export interface StoredSeal extends Seal {
  readonly epoch: number;
  readonly fromTxid: number;
  readonly toTxid: number;
  readonly count: number;
  readonly total: number;
  readonly at: string;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}

const columns = Prisma.sql`s.number::float8, s.epoch, s.from_txid::float8 AS "fromTxid", s.to_txid::float8 AS "toTxid", s.count,
  s.total::float8, ${isoMicros(Prisma.sql`s.at`)} AS at, ${isoMicros(Prisma.sql`s.first_at`)} AS "firstAt", ${isoMicros(Prisma.sql`s.last_at`)} AS "lastAt", s.record, s.hash, s.signature, s.public_key AS "publicKey"`;

/** The seals with numbers from `first` to `last`, at most a thousand of them, in order. */
export async function readSeals(read: ReadTrail, first: number, last: number): Promise<StoredSeal[]> {
  return read<StoredSeal>(Prisma.sql`
    SELECT ${columns} FROM audit_seal s WHERE s.number BETWEEN ${first}::bigint AND ${last}::bigint ORDER BY s.number LIMIT 1000`);
}

export async function findNewestSeal(read: ReadTrail): Promise<StoredSeal | null> {
  const [seal] = await read<StoredSeal>(Prisma.sql`SELECT ${columns} FROM audit_seal s ORDER BY s.number DESC LIMIT 1`);
  return seal ?? null;
}

/** The seal that covers a transaction; null while there is none. */
export async function findSealOver(read: ReadTrail, epoch: number, txid: number): Promise<StoredSeal | null> {
  const [seal] = await read<StoredSeal>(Prisma.sql`
    SELECT ${columns} FROM audit_seal s WHERE s.epoch = ${epoch}::int AND s.to_txid > ${txid}::bigint ORDER BY s.epoch, s.to_txid LIMIT 1`);
  return seal ?? null;
}
