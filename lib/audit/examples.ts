import { createHash } from "node:crypto";
import { type AuditEvent, auditEvent } from "./entry.ts";
import { type ExportFormat, notations, sealRow } from "./export-file.ts";
import { merkleTree } from "./merkle.ts";
import {
  checkpointOf,
  hashText,
  leafOf,
  makeSeal,
  type Seal,
  type SealKey,
  sealKey,
  signExport,
  skipOf,
} from "./seal.ts";

/** What an example's file is made of: for each seal, the streams its events belong to, and the reasons they give. */
export type ExampleSeals = readonly (readonly { readonly stream: string; readonly reason: string | null }[])[];

export const exampleKey: SealKey = sealKey(Buffer.alloc(32, 7));

interface Head {
  sequence: number;
  hash: Buffer;
}

/** An export of a trail with these seals, as the system writes it; with its checkpoint. */
export function anExport(format: ExportFormat, given: ExampleSeals): { text: string; checkpoint: string } {
  const { head, event, proof } = notations[format];
  const heads = new Map<string, Head>();
  const seals: Seal[] = [];
  let [rows, events] = ["", 0];
  for (const own of given) {
    const told = own.map((one, index) => anEvent(heads, one, events + index));
    const seal = aSeal(told, seals, events + told.length);
    seals.push(seal);
    events += told.length;
    rows += [proof(sealRow("seal", seal)), ...told.map(event)].join("");
  }
  const newest = seals.at(-1);
  const checkpoint = newest ? checkpointOf(newest) : "";
  const beginning = [
    proof({ type: "export", format: "countersign-audit/1", since: null, until: null, filtered: false }),
    proof({ type: "key", publicKey: exampleKey.publicKey.toString("base64") }),
    proof({ type: "checkpoint", checkpoint }),
  ];
  const text = [head, ...beginning, rows].join("");
  const digest = `sha256:${createHash("sha256").update(text).digest("hex")}`;
  const signature = signExport(digest, events, exampleKey);
  return { text: text + proof({ type: "end", events, digest, signature }), checkpoint };
}

function anEvent(
  heads: Map<string, Head>,
  { stream, reason }: ExampleSeals[number][number],
  index: number,
): AuditEvent {
  const head = heads.get(stream) ?? { sequence: 0, hash: Buffer.alloc(0) };
  const facts = {
    id: `id-${index}`,
    at: `2026-11-20T12:00:00.${String(index).padStart(6, "0")}Z`,
    ...{ stream, sequence: head.sequence + 1, action: "purchase_order.edited", reason, requestId: "r", ip: null },
  };
  const actor = { type: "user", id: "u", apiKeyId: null, onBehalfOf: null };
  const entity = { type: "purchase_order", id: "o", number: null };
  const changes = [{ field: "total", old: null, new: String(index) }];
  const record = JSON.stringify({ ...facts, actor, entity, changes });
  const hash = createHash("sha256").update(head.hash).update(record).digest();
  heads.set(stream, { sequence: facts.sequence, hash });
  const people = { actorType: actor.type, actorId: actor.id, apiKeyId: null, onBehalfOfId: null };
  const about = { entityType: entity.type, entityId: entity.id, entityNumber: null };
  const row = {
    ...facts,
    ...people,
    ...about,
    changes: JSON.stringify(changes),
    record,
    previousHash: head.hash,
    hash,
  };
  return auditEvent(row, () => "Ada");
}

function aSeal(events: readonly AuditEvent[], before: readonly Seal[], total: number): Seal {
  const tree = merkleTree();
  for (const { at, hash } of events) tree.add(leafOf(at, Buffer.from(hash.slice(7), "hex")));
  const number = before.length + 1;
  const [previous, skipped] = [before.at(-1), before[skipOf(number) - 1]];
  const facts = {
    ...{ number, epoch: 1, restoredFrom: null, at: "2026-11-20T13:00:00.000000Z", count: events.length, total },
    ...{ fromTxid: String(number), toTxid: String(number + 1), root: hashText(tree.root()) },
    ...{ firstAt: events[0]?.at ?? null, lastAt: events.at(-1)?.at ?? null },
    ...{ previousHash: previous ? hashText(previous.hash) : null, skipHash: skipped ? hashText(skipped.hash) : null },
  };
  return makeSeal(facts, exampleKey);
}
