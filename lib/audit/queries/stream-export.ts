import { createHash } from "node:crypto";
import { pieces } from "#lib/exports/pieces";
import { env } from "#lib/platform/env";
import { auditEvent, type NameOf } from "../entry.ts";
import { type ExportFormat, type Notation, notations, sealRow } from "../export-file.ts";
import type { EventFilter } from "../input.ts";
import { checkpointOf, hashText, type SealKey, sealKey, signExport } from "../seal.ts";
import { chooseSeals } from "./choose-seals.ts";
import { every, isAsked, isWithin, momentsOf } from "./event-conditions.ts";
import { findNames } from "./find-names.ts";
import type { StoredSeal } from "./read-seals.ts";
import { readTrail } from "./read-trail.ts";
import type { TrailRow } from "./stream-events.ts";
import { streamTrail } from "./stream-trail.ts";

export interface ExportOrder {
  readonly format: ExportFormat;
  readonly filter: EventFilter;
  readonly timeZone: string;
  /** Where the export ends, and what is kept of it. */
  readonly checkpoint: StoredSeal;
}

/** The bytes of an export, as they are made: the file that `verify.js` proves. Memory stays flat at any size. */
export async function* streamExport(order: ExportOrder): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const key = sealKey(env.auditSealKey);
  const { head, proof } = notations[order.format];
  const hashing = createHash("sha256");
  const counted = { events: 0 };
  async function* rows(): AsyncGenerator<Iterable<string>> {
    yield [head, ...beginning(order, key)];
    yield* body(order, counted);
  }
  for await (const piece of pieces(rows())) {
    hashing.update(piece);
    yield piece;
  }
  const [digest, { events }] = [hashText(hashing.digest()), counted];
  yield new TextEncoder().encode(proof({ type: "end", events, digest, signature: signExport(digest, events, key) }));
}

/** What the file says of itself. */
function beginning({ format, filter, timeZone, checkpoint }: ExportOrder, { publicKey }: SealKey): string[] {
  const { proof } = notations[format];
  const { from = null, to = null, actor = null, action = null, entity = null } = filter;
  const { since, until } = momentsOf(filter, timeZone);
  const micros = (at: Date | null) => at && at.toISOString().replace("Z", "000Z");
  const range = { from, to, timeZone, since: micros(since), until: micros(until) };
  const filtered = Boolean(actor ?? action ?? entity);
  const { number, total } = checkpoint;
  return [
    proof({ type: "export", format: "countersign-audit/1", ...range, filtered, actor, action, entity }),
    proof({ type: "key", algorithm: "Ed25519", publicKey: publicKey.toString("base64") }),
    proof({ type: "checkpoint", checkpoint: checkpointOf(checkpoint), number, total }),
  ];
}

async function* body({ format, filter, timeZone, checkpoint }: ExportOrder, counted: { events: number }) {
  const notation = notations[format];
  const moments = momentsOf(filter, timeZone);
  const asked = isAsked(filter);
  const names = new Map<string, string>();
  const runs = await chooseSeals(readTrail, checkpoint.number, moments, asked);
  for await (const part of streamTrail(readTrail, runs, every([...isWithin(moments), ...asked]))) {
    if (part.seal) yield [notation.proof(sealRow(part.covers ? "seal" : "link", part.seal))];
    else yield texts(part.events, notation, await findNames(part.events, names), counted);
  }
}

/** Made one by one, as they are gathered. */
function* texts(events: readonly TrailRow[], notation: Notation, nameOf: NameOf, counted: { events: number }) {
  for (const row of events) {
    if (row.isShown) counted.events += 1;
    yield row.isShown
      ? notation.event(auditEvent(row, nameOf))
      : notation.proof({ type: "leaf", at: row.at, hash: hashText(row.hash) });
  }
}
