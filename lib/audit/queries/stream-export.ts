import { createHash } from "node:crypto";
import { pieces } from "#lib/exports/pieces";
import { env } from "#lib/platform/env";
import { auditEvent } from "../entry.ts";
import { type ExportFormat, notations, sealRow } from "../export-file.ts";
import type { EventFilter } from "../input.ts";
import { checkpointOf, hashText, type SealKey, sealKey, signExport } from "../seal.ts";
import { chooseSeals } from "./choose-seals.ts";
import { every, isAsked, isWithin, type Moments, momentsOf } from "./event-conditions.ts";
import { findNames } from "./find-names.ts";
import type { StoredSeal } from "./read-seals.ts";
import { readTrail } from "./read-trail.ts";
import { streamTrail, type TrailPart } from "./stream-trail.ts";

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
  const digest = createHash("sha256");
  const counted = { events: 0 };
  for await (const piece of pieces(rowsOf(order, key, counted))) {
    digest.update(piece);
    yield piece;
  }
  const { events } = counted;
  const hash = hashText(digest.digest());
  const end = { type: "end", events, digest: hash, signature: signExport(hash, events, key) } as const;
  yield new TextEncoder().encode(notations[order.format].proof(end));
}

async function* rowsOf(order: ExportOrder, key: SealKey, counted: { events: number }): AsyncGenerator<string> {
  const { format, filter, timeZone, checkpoint } = order;
  const { head, proof } = notations[format];
  const moments = momentsOf(filter, timeZone);
  const asked = isAsked(filter);
  yield (
    head +
      proof({ type: "export", format: "countersign-audit/1", ...said(order, moments) }) +
      proof({ type: "key", algorithm: "Ed25519", publicKey: key.publicKey.toString("base64") }) +
      proof({
        type: "checkpoint",
        checkpoint: checkpointOf(checkpoint),
        number: checkpoint.number,
        total: checkpoint.total,
      })
  );

  const names = new Map<string, string>();
  const runs = await chooseSeals(readTrail, checkpoint.number, moments, asked);
  for await (const part of streamTrail(readTrail, runs, every([...isWithin(moments), ...asked]))) {
    yield await textOf(part, format, names, counted);
  }
}

async function textOf(
  { seal, covers, events }: TrailPart & { covers?: boolean },
  format: ExportFormat,
  names: Map<string, string>,
  counted: { events: number },
): Promise<string> {
  const notation = notations[format];
  if (seal) return notation.proof(sealRow(covers ? "seal" : "link", seal));
  const nameOf = await findNames(events, names);
  const rows = events.map((row) => {
    if (!row.isShown) return notation.proof({ type: "leaf", at: row.at, hash: hashText(row.hash) });
    counted.events += 1;
    return notation.event(auditEvent(row, nameOf));
  });
  return rows.join("");
}

/** What the file says of itself. */
function said({ filter, timeZone }: ExportOrder, { since, until }: Moments) {
  const { from = null, to = null, actor = null, action = null, entity = null } = filter;
  const filtered = Boolean(actor ?? action ?? entity);
  const micros = (at: Date | null) => at && at.toISOString().replace("Z", "000Z");
  return { from, to, timeZone, since: micros(since), until: micros(until), filtered, actor, action, entity };
}
