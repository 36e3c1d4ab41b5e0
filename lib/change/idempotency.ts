import { createHash } from "node:crypto";
import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { openSecret, sealSecret } from "#lib/platform/secrets";

/** A caller's key for one request: sent again, it gets the same answer and has no second effect. */
export interface Idempotency {
  readonly key: string;
  readonly path: string;
  /** The body as it came, to tell a replay from another request under the same key. */
  readonly body: string;
  readonly status: number;
  /** The answer holds a secret: it is stored encrypted. */
  readonly secret?: boolean;
}

export interface StoredAnswer {
  readonly userId: string;
  readonly path: string;
  readonly key: string;
  readonly bodyHash: Uint8Array;
  readonly status: number;
  readonly answer: string;
  readonly location: string | null;
}

/** The request was answered before: this is what was said. */
export class Replay extends Error {
  readonly status: number;
  /** The answer's JSON text. */
  readonly answer: string;
  readonly location: string | null;

  constructor(stored: StoredAnswer) {
    super("This request was answered before.");
    this.name = "Replay";
    this.status = stored.status;
    this.answer =
      stored.answer.startsWith("{") || stored.answer.startsWith("[") ? stored.answer : openSecret(stored.answer);
    this.location = stored.location;
  }
}

export function storedAnswer(
  userId: string,
  { key, path, body, status, secret }: Idempotency,
  output: unknown,
  location: string | null,
): StoredAnswer {
  const answer = JSON.stringify(output ?? {});
  return { userId, path, key, bodyHash: hashOf(body), status, answer: secret ? sealSecret(answer) : answer, location };
}

/** Throws `Replay` when this key was answered, refuses it when it came with another body; otherwise it is new. */
export async function replay(
  userId: string,
  { key, path, body }: Pick<Idempotency, "key" | "path" | "body">,
): Promise<void> {
  const since = new Date(Date.now() - 24 * 3600 * 1000);
  const stored = await db.idempotencyKey.findUnique({ where: { userId_path_key: { userId, path, key } } });
  if (!stored || stored.createdAt < since) return;
  recall(stored, body);
}

/** Throws `Replay` with what was answered, or refuses another body under the same key. */
export function recall(stored: StoredAnswer, body: string): never {
  if (!Buffer.from(stored.bodyHash).equals(hashOf(body))) {
    settle(
      no("idempotency_mismatch", "This idempotency key was used with another body. Use a new key for a new request."),
    );
  }
  throw new Replay(stored);
}

/** Frees a key that was used more than 24 hours ago. */
export async function forget({ userId, path, key }: Pick<StoredAnswer, "userId" | "path" | "key">): Promise<void> {
  await db.$executeRaw`DELETE FROM idempotency_key WHERE user_id = ${userId} AND path = ${path} AND key = ${key}
    AND created_at < now() - interval '24 hours'`;
}

function hashOf(body: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(body).digest());
}
