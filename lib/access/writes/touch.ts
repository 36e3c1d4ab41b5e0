import { db } from "#lib/platform/db";

/** Notes that a session was used, at most once a minute. */
export async function touchSession(tokenHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await db.$executeRaw`UPDATE session SET last_seen_at = now() WHERE token_hash = ${tokenHash} AND last_seen_at < now() - interval '1 minute'`;
}

/** Notes that an API key was used, at most once a minute. */
export async function touchApiKey(keyHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await db.$executeRaw`UPDATE api_key SET last_used_at = now() WHERE key_hash = ${keyHash}
    AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;
}
