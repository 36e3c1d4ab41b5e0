import { createHmac, createSecretKey, type Hmac, type KeyObject, randomBytes, timingSafeEqual } from "node:crypto";

const prefix = "whsec_";

/** A new secret: 32 random bytes, written as Standard Webhooks wants it. */
export function newSecret(): string {
  return prefix + randomBytes(32).toString("base64");
}

/** The key in a secret; throws for anything else, without repeating it. */
export function keyOf(secret: string): KeyObject {
  const key = Buffer.from(secret.startsWith(prefix) ? secret.slice(prefix.length) : "", "base64");
  if (key.length < 24) throw new Error("This is not a webhook secret.");
  return createSecretKey(key);
}

/** The value of `webhook-signature`, one `v1` for each live key. `timestamp` in Unix seconds; `body` is exactly what is sent. */
export function sign(keys: readonly KeyObject[], id: string, timestamp: number, body: string): string {
  return keys.map((key) => `v1,${hmac(key, id, timestamp, body).digest("base64")}`).join(" ");
}

export interface Signed {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
  /** The header's value. */
  readonly signature: string;
}

/** Is one of the signatures by that secret, and the time within five minutes of `now` (Unix seconds)? */
export function verify(secret: string, { id, timestamp, body, signature }: Signed, now: number): boolean {
  if (Math.abs(now - timestamp) > 300) return false;
  const expected = hmac(keyOf(secret), id, timestamp, body).digest();
  return signature
    .split(" ")
    .slice(0, 5)
    .some((candidate) => {
      const [version, value = ""] = candidate.split(",");
      const given = Buffer.from(value, "base64");
      return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
    });
}

function hmac(key: KeyObject, id: string, timestamp: number, body: string): Hmac {
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
}
