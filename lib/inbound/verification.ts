import { createHash, createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { keyOf } from "#lib/webhooks/signature";
import type { Dialect } from "./dialects.ts";

/** A request as it came; header names in small letters. */
export interface Signed {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

type Verified = Decision<{ readonly deliveryId: string }, "signature">;

const toleranceSeconds = 300;
const mostSignatures = 5;

/**
 * Is this by somebody who knows one of the secrets, and lately? Asked of the very bytes, before anything is read of them.
 * The refusal is for the log of the source's owner, not for the sender.
 */
export function verified(dialect: Dialect, secrets: readonly string[], request: Signed, now: Date): Verified {
  return verifiers[dialect](secrets, request, Math.floor(now.getTime() / 1000));
}

const verifiers: Readonly<Record<Dialect, (secrets: readonly string[], request: Signed, now: number) => Verified>> = {
  standard(secrets, { headers, body }, now) {
    const id = headers["webhook-id"] ?? "";
    const timestamp = headers["webhook-timestamp"] ?? "";
    if (!/^[\x21-\x7e]{1,256}$/.test(id)) return no("signature", "The header webhook-id is missing or too long.");
    const timely = inTime(timestamp, "webhook-timestamp", now);
    if (!timely.ok) return timely;
    const given = (headers["webhook-signature"] ?? "")
      .split(" ", mostSignatures)
      .filter((one) => one.startsWith("v1,"))
      .map((one) => Buffer.from(one.slice(3), "base64"));
    const expected = secrets.map((secret) => hmac(keyOf(secret), `${id}.${timestamp}.`, body));
    return matches(given, expected) ? yes({ deliveryId: id }) : unsigned("webhook-signature", given);
  },
  github(secrets, { headers, body }) {
    const given = hexOf(/^sha256=([0-9a-f]{64})$/i.exec(headers["x-hub-signature-256"] ?? "")?.[1]);
    const expected = secrets.map((secret) => hmac(Buffer.from(secret), "", body));
    return matches(given, expected) ? yes({ deliveryId: digestOf(body) }) : unsigned("x-hub-signature-256", given);
  },
  stripe(secrets, { headers, body }, now) {
    const parts = (headers["stripe-signature"] ?? "").split(",").map((part) => part.trim().split("=", 2));
    const timestamp = parts.find(([name]) => name === "t")?.[1] ?? "";
    const timely = inTime(timestamp, "t of stripe-signature", now);
    if (!timely.ok) return timely;
    const given = parts
      .filter(([name]) => name === "v1")
      .slice(0, mostSignatures)
      .flatMap(([, value]) => hexOf(value));
    const expected = secrets.map((secret) => hmac(Buffer.from(secret), `${timestamp}.`, body));
    return matches(given, expected) ? yes({ deliveryId: digestOf(body) }) : unsigned("stripe-signature", given);
  },
};

function inTime(timestamp: string, name: string, now: number): Decision<true, "signature"> {
  if (!/^\d{1,12}$/.test(timestamp)) return no("signature", `The ${name} is no time in Unix seconds.`);
  const away = Math.abs(now - Number(timestamp));
  if (away <= toleranceSeconds) return yes(true);
  return no("signature", `The ${name} is ${away} s away from this clock; at most ${toleranceSeconds} are accepted.`);
}

function unsigned(header: string, given: readonly Buffer[]): Verified {
  if (given.length === 0) return no("signature", `The header ${header} is missing, or holds no signature of its form.`);
  return no("signature", "The signature is of another secret, or the body is not the bytes that were signed.");
}

/** Every signature is compared with every secret, whatever came of those before. */
function matches(given: readonly Buffer[], expected: readonly Buffer[]): boolean {
  const answers = given.flatMap((one) =>
    expected.map((other) => one.length === other.length && timingSafeEqual(one, other)),
  );
  return answers.includes(true);
}

function hmac(key: Buffer | KeyObject, before: string, body: Uint8Array): Buffer {
  return createHmac("sha256", key).update(before).update(body).digest();
}

function hexOf(text: string | undefined): Buffer[] {
  return text !== undefined && /^[0-9a-f]{64}$/i.test(text) ? [Buffer.from(text, "hex")] : [];
}

/** Where nothing that is signed names the delivery, its bytes do: an unsigned header could be changed to send it again. */
function digestOf(body: Uint8Array): string {
  return `sha256:${createHash("sha256").update(body).digest("hex")}`;
}
