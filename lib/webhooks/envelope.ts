import { createHash } from "node:crypto";
import * as z from "zod";
import { eventTypes, type EventType } from "./event-types.ts";
import type { PayloadForm } from "./endpoint.ts";
import { payloadOf, thinOf, thinPayloadOf } from "./payload.ts";

export const apiVersion = "2026-11-01";

/** One fact about to be told. */
export interface Fact {
  readonly type: EventType;
  /** What it is about: the purchase order or the endpoint. */
  readonly subjectId: string;
  /** Of the subject, after the change: with id and type it makes the event's id, so a command that runs twice says one thing. */
  readonly version: number | string;
  readonly at: Date;
  /** The place among all events of its purchase order; null for others. */
  readonly sequence: number | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `evt_` and 26 characters, always the same for one subject, version and type. */
export function eventId(subjectId: string, version: number | string, type: string): string {
  const hash = createHash("sha256").update(`${subjectId}\0${version}\0${type}`).digest();
  let bits = BigInt(`0x${hash.subarray(0, 17).toString("hex")}`);
  let text = "";
  for (let place = 0; place < 26; place += 1) {
    text += crockford[Number(bits & 31n)];
    bits >>= 5n;
  }
  return `evt_${text}`;
}

/** The event as the very text that is stored, signed and sent. Throws where the data does not keep its own promise. */
export function buildEnvelope(fact: Fact): { id: string; body: string } {
  return written(fact, payloadOf(fact.type));
}

/** The same event with ids alone. What it tells may be told to whoever may know of `data`. */
export function buildThinEnvelope({ data, ...fact }: Fact): { id: string; body: string } {
  return written({ ...fact, data: thinOf(data) }, thinPayloadOf(fact.type));
}

function written({ type, subjectId, version, at, sequence, data }: Fact, rule: z.ZodType) {
  const checked = rule.safeParse(data);
  if (!checked.success) {
    throw new Error(`The payload of ${type} breaks its schema.\n${z.prettifyError(checked.error)}`);
  }
  const id = eventId(subjectId, version, type);
  return { id, body: JSON.stringify({ id, type, apiVersion, timestamp: at.toISOString(), sequence, data }) };
}

/** The rule for a whole event of one type. */
export function envelopeOf(type: EventType, payload: PayloadForm = "full") {
  return z.looseObject({
    id: z.string().regex(/^evt_[0-9A-Z]{26}$/),
    type: z.literal(type),
    apiVersion: z.literal(apiVersion),
    timestamp: z.iso.datetime(),
    sequence: type.startsWith("endpoint.") ? z.null() : z.int().min(1),
    data: payload === "thin" ? thinPayloadOf(type) : payloadOf(type),
  });
}

/** JSON Schema 2020-12 of an event of one type. */
export function jsonSchemaOf(type: EventType, payload: PayloadForm = "full"): Record<string, unknown> {
  const rule = envelopeOf(type, payload);
  const { $schema, ...schema } = z.toJSONSchema(rule, { target: "draft-2020-12", io: "output" });
  const title = payload === "thin" ? `${type} (thin)` : type;
  return { $schema, title, description: eventTypes[type], ...schema };
}
