import { env } from "#lib/platform/env";
import { Prisma } from "#prisma/generated/client";
import type { AuditRow } from "../entry.ts";
import { hashText, type SealFacts, sealKey } from "../seal.ts";
import { Broken, TrailProof } from "../verify.js";
import { inOneMoment, type ReadTrail } from "./read-trail.ts";
import { findNewestSeal, type StoredSeal } from "./read-seals.ts";
import { streamEvents } from "./stream-events.ts";
import { streamTrail } from "./stream-trail.ts";

export type TrailReport = ReturnType<TrailProof["end"]> & { readonly unsealed: number };

const all = { since: null, until: null, filtered: false };

/**
 * Proves the whole trail in the database, as it is at one moment: every event, every seal, and that none is missing.
 * Throws `Broken` at the first that does not fit. `key` is ours unless another is given.
 */
export async function verifyTrail(
  pins: { key?: string | null; checkpoint?: string | null } = {},
): Promise<TrailReport> {
  const ours = sealKey(env.auditSealKey).publicKey.toString("base64");
  return readably(() =>
    inOneMoment(async (read) => {
      const newest = await findNewestSeal(read);
      const proof = new TrailProof(all, { ...pins, key: newest ? (pins.key ?? ours) : null });
      const runs = newest ? [{ first: 1, last: newest.number, covers: true }] : [];
      for await (const { seal, events } of streamTrail(read, runs)) {
        if (seal) proof.seal(sealed(seal), true);
        for (const event of events ?? []) proof.event(proven(event));
      }
      proof.close();

      let unsealed = 0;
      const tail = { epoch: newest?.epoch ?? 1, fromTxid: newest?.toTxid ?? 0, toTxid: null };
      for await (const page of streamEvents(read, tail)) {
        for (const event of page) proof.event(proven(event));
        unsealed += page.length;
      }
      const report = proof.end();
      await ensureComplete(read, proof, report.events);
      return { ...report, unsealed };
    }),
  );
}

/** What cannot be read any more was changed too. */
async function readably<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SyntaxError) throw new Broken(`A record is no JSON any more: ${error.message}.`);
    throw error;
  }
}

/** The columns of a seal repeat what its record says. */
function sealed(seal: StoredSeal) {
  const facts = JSON.parse(seal.record) as SealFacts;
  for (const column of [
    "number",
    "epoch",
    "at",
    "fromTxid",
    "toTxid",
    "count",
    "total",
    "firstAt",
    "lastAt",
  ] as const) {
    if (String(facts[column]) === String(seal[column])) continue;
    throw new Broken(`Seal ${seal.number}: the column ${column} is not what its record says.`);
  }
  const { record, hash, signature, publicKey } = seal;
  const [text, key] = [signature.toString("base64"), publicKey.toString("base64")];
  return { sealed: record, hash: hashText(hash), signature: text, publicKey: key };
}

function proven(row: AuditRow) {
  const previousHash = row.previousHash.length === 0 ? null : hashText(row.previousHash);
  return { ...row, previousHash, hash: hashText(row.hash), changes: JSON.stringify(JSON.parse(row.changes)) };
}

/** No event belongs to no seal, and every stream goes as far as its head says. */
async function ensureComplete(read: ReadTrail, proof: TrailProof, events: number): Promise<void> {
  const [found] = await read<{ events: number }>(Prisma.sql`SELECT count(*)::float8 AS events FROM audit_event`);
  if (found?.events !== events) {
    throw new Broken(`There are ${found?.events} events, but seals and the newest transactions have ${events}.`);
  }
  let streams = 0;
  for (let after = ""; ;) {
    const heads = await read<{ stream: string; sequence: number; head: Buffer }>(Prisma.sql`
      SELECT stream, sequence::float8, head FROM audit_stream WHERE stream > ${after} ORDER BY stream LIMIT 5000`);
    for (const { stream, sequence, head } of heads) {
      const last = proof.headOf(stream);
      if (last?.sequence === sequence && last.hash === hashText(head)) continue;
      throw new Broken(
        `Stream ${stream}: it ends with event ${sequence}, but the last one here is ${last?.sequence ?? "none"}.`,
      );
    }
    const end = heads.at(-1);
    if (!end) break;
    streams += heads.length;
    after = end.stream;
  }
  if (streams !== proof.streams) throw new Broken(`There are ${proof.streams} streams, but the heads of ${streams}.`);
}
