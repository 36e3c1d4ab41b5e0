import type pg from "pg";
import { clock } from "#lib/platform/clock";
import { env } from "#lib/platform/env";
import { hashText, leafOf, makeSeal, type SealFacts, sealKey, skipOf } from "../seal.ts";
import { merkleTree } from "../merkle.ts";
import { findNewestSeal, readSeals, type StoredSeal } from "../queries/read-seals.ts";
import { type ReadTrail, readWith } from "../queries/read-trail.ts";
import { streamLeaves } from "../queries/stream-events.ts";
import { inSealingSession } from "./sealing-session.ts";

/**
 * Seals every event of the transactions below the horizon: those that no running transaction can add to any more.
 * Answers the newest seal; null where there is none yet, or another process is sealing.
 */
export async function sealTrail(): Promise<StoredSeal | null> {
  return inSealingSession(async (client) => {
    const read = readWith(client);
    const newest = await findNewestSeal(read);
    const { rows } = await client.query<{ horizon: number }>(
      "select pg_snapshot_xmin(pg_current_snapshot())::text::float8 as horizon",
    );
    const toTxid = rows[0]?.horizon ?? 0;
    const found = await gather(read, { epoch: newest?.epoch ?? 1, fromTxid: newest?.toTxid ?? 0, toTxid });
    if (found.count === 0) return newest;

    const number = (newest?.number ?? 0) + 1;
    const [skipped] = await readSeals(read, skipOf(number), skipOf(number));
    return store(client, {
      ...found,
      number,
      restoredFrom: null,
      at: micros(clock.now()),
      total: (newest?.total ?? 0) + found.count,
      previousHash: newest && hashText(newest.hash),
      skipHash: skipped ? hashText(skipped.hash) : null,
    });
  });
}

type Found = Pick<SealFacts, "epoch" | "fromTxid" | "toTxid" | "count" | "firstAt" | "lastAt" | "root">;

/** What is to be sealed, read page by page. */
async function gather(read: ReadTrail, range: { epoch: number; fromTxid: number; toTxid: number }): Promise<Found> {
  const tree = merkleTree();
  let firstAt: string | null = null;
  let lastAt: string | null = null;
  for await (const page of streamLeaves(read, range)) {
    for (const { at, hash } of page) {
      tree.add(leafOf(at, hash));
      if (firstAt === null || at < firstAt) firstAt = at;
      if (lastAt === null || at > lastAt) lastAt = at;
    }
  }
  const [fromTxid, toTxid] = [String(range.fromTxid), String(range.toTxid)];
  return { epoch: range.epoch, fromTxid, toTxid, count: tree.size, firstAt, lastAt, root: hashText(tree.root()) };
}

async function store(client: pg.PoolClient, facts: SealFacts): Promise<StoredSeal> {
  const seal = makeSeal(facts, sealKey(env.auditSealKey));
  const { number, epoch, at, fromTxid, toTxid, count, total, firstAt, lastAt } = facts;
  await client.query(
    `insert into audit_seal (number, epoch, at, from_txid, to_txid, count, total, first_at, last_at, record, hash, signature, public_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[number, epoch, at, fromTxid, toTxid, count, total, firstAt, lastAt],
      ...[seal.record, seal.hash, seal.signature, seal.publicKey],
    ],
  );
  return { ...facts, ...seal, fromTxid: Number(fromTxid), toTxid: Number(toTxid) };
}

function micros(at: Date): string {
  return at.toISOString().replace("Z", "000Z");
}
