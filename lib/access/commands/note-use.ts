import { db } from "#lib/platform/db";
import { log } from "#lib/platform/log";
import type { Proof } from "../queries/find-caller.ts";
import { hashOf } from "../token.ts";

/** Notes that a session or key was used, at most once a minute. Nobody waits for it: no request depends on it. */
export function noteUse(proof: Proof): void {
  const noted = proof.kind === "api_key" ? noteKey(hashOf(proof.token)) : noteSession(hashOf(proof.token));
  noted.catch((error: unknown) => log.warn({ err: error }, "could not note that a session or key was used"));
}

async function noteSession(tokenHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await db.$executeRaw`UPDATE session SET last_seen_at = now() WHERE token_hash = ${tokenHash} AND last_seen_at < now() - interval '1 minute'`;
}

async function noteKey(keyHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await db.$executeRaw`UPDATE api_key SET last_used_at = now() WHERE key_hash = ${keyHash}
    AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;
}
