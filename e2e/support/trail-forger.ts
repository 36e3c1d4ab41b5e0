import { createHash, hash } from "node:crypto";
import pg from "pg";
import { merkleTree } from "#lib/audit/merkle";
import { hashText, leafOf, makeSeal, type SealFacts, sealKey, skipOf } from "#lib/audit/seal";
import { env } from "#lib/platform/env";

/** Somebody who owns the database, and may therefore do what web and worker may not. */
export interface Forger {
  /** Any statement, past the triggers. */
  run: Run;
  /** Makes the records of one stream (and their hashes) fit their columns again, numbered from 1, and its head too. */
  rechain: (stream: string) => Promise<void>;
  /** Makes every seal anew over what is there now. */
  reseal: (seed: Buffer) => Promise<void>;
  /** Puts back what was there when the forger came. */
  restore: () => Promise<void>;
  leave: () => Promise<void>;
}

const tables = ["audit_event", "audit_stream", "audit_seal"];
const columns = "to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') as at_text, *";

export async function aForger(): Promise<Forger> {
  const owner = new pg.Client(env.databaseUrl);
  await owner.connect();
  const run: Run = async <Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []) =>
    (await owner.query<Row>(statement, values)).rows;
  for (const table of tables) {
    await run(`alter table ${table} disable trigger user`);
    await run(`create temp table kept_${table} as table ${table}`);
  }
  return {
    run,
    rechain: (stream) => rechain(run, stream),
    reseal: (seed) => reseal(run, seed),
    restore: async () => {
      for (const table of tables) await run(`delete from ${table}`);
      for (const table of tables) await run(`insert into ${table} table kept_${table}`);
    },
    leave: async () => {
      for (const table of tables) await run(`alter table ${table} enable trigger user`);
      await owner.end();
    },
  };
}

type Run = <Row extends pg.QueryResultRow>(statement: string, values?: unknown[]) => Promise<Row[]>;

interface Event {
  id: string;
  at_text: string;
  record: string;
  reason: string | null;
  hash: Buffer;
}

interface Seal {
  number: string;
  record: string;
  from_txid: string;
  to_txid: string;
}

async function rechain(run: Run, stream: string): Promise<void> {
  const rows = await run<Event>(`select ${columns} from audit_event where stream = $1 order by sequence, at`, [stream]);
  let previous = Buffer.alloc(0);
  await run("update audit_event set sequence = sequence + 1000 where stream = $1", [stream]);
  for (const [index, { id, record, reason, at_text: at }] of rows.entries()) {
    const was = JSON.parse(record) as object;
    const told = { ...was, stream, sequence: index + 1, reason, at };
    const forged = JSON.stringify(told) === JSON.stringify(was) ? record : JSON.stringify(told);
    const hashed = createHash("sha256").update(previous).update(forged).digest();
    await run("update audit_event set sequence = $2, record = $3, previous_hash = $4, hash = $5 where id = $1", [
      ...[id, index + 1, forged, previous, hashed],
    ]);
    previous = hashed;
  }
  await run("update audit_stream set sequence = $2, head = $3 where stream = $1", [stream, rows.length, previous]);
}

async function reseal(run: Run, seed: Buffer): Promise<void> {
  const hashes = new Map<number, string>();
  let total = 0;
  const seals = await run<Seal>("select * from audit_seal order by number");
  for (const { number, record, from_txid: from, to_txid: to } of seals) {
    const events = await run<Event>(
      `select ${columns} from audit_event where txid >= $1 and txid < $2 order by txid, id`,
      [from, to],
    );
    const tree = merkleTree();
    for (const event of events) tree.add(leafOf(event.at_text, event.hash));
    total += events.length;
    const place = Number(number);
    const facts = {
      ...(JSON.parse(record) as SealFacts),
      ...{ count: events.length, total, root: hashText(tree.root()) },
      ...{ previousHash: hashes.get(place - 1) ?? null, skipHash: hashes.get(skipOf(place)) ?? null },
    };
    const seal = makeSeal(facts, sealKey(seed));
    hashes.set(place, hashText(hash("sha256", seal.record, "buffer")));
    await run(
      "update audit_seal set count = $2, total = $3, record = $4, hash = $5, signature = $6, public_key = $7 where number = $1",
      [number, events.length, total, seal.record, seal.hash, seal.signature, seal.publicKey],
    );
  }
}
