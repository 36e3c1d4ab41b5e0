import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Actor, Origin } from "../actor.ts";
import type { Role } from "../role.ts";
import { idleMinutes, longestHours, type SignedIn } from "../session.ts";
import { hashOf } from "../token.ts";

/** How a request proves who sends it. */
export type Proof = { readonly kind: "api_key" | "session"; readonly token: string };

/** What was answered to the same idempotency key before, within 24 hours. */
export interface Answered {
  readonly userId: string;
  readonly path: string;
  readonly key: string;
  readonly bodyHash: Uint8Array;
  readonly status: number;
  readonly answer: string;
  readonly location: string | null;
  /** More than 24 hours ago: to be forgotten. */
  readonly old: boolean;
}

export interface Caller {
  readonly actor: Actor;
  /** Null for API keys. */
  readonly session: SignedIn | null;
  readonly answered: Answered | null;
  /** Noted as used within the last minute. */
  readonly lately: boolean;
}

interface Row {
  userId: string;
  email: string;
  name: string;
  roles: Role[];
  supplierId: string | null;
  passwordExpired: boolean;
  proofId: string;
  lately: boolean;
  path: string | null;
  key: string | null;
  bodyHash: Uint8Array;
  status: number;
  answer: string;
  location: string | null;
  old: boolean;
}

/**
 * Who asks, and what was answered to his idempotency key, in one round trip. Null for a wrong, revoked or expired proof,
 * and for people who are not active.
 */
export async function findCaller(
  proof: Proof,
  origin: Origin,
  request: { readonly path: string; readonly key: string } | null = null,
): Promise<Caller | null> {
  const hash = hashOf(proof.token);
  const [row] = await db.$queryRaw<Row[]>`
    SELECT person.id AS "userId", person.email, person.name, person.roles::text[] AS roles, person.supplier_id AS "supplierId",
      person.password_expired AS "passwordExpired",
      proof.id AS "proofId", proof.lately,
      stored.path, stored.key, stored.body_hash AS "bodyHash", stored.status, stored.answer, stored.location,
      stored.created_at < now() - interval '24 hours' AS old
    FROM (${proof.kind === "api_key" ? validKey(hash) : validSession(hash)}) proof
    JOIN app_user person ON person.id = proof.user_id AND person.active
    LEFT JOIN idempotency_key stored ON stored.user_id = person.id::text
      AND stored.path = ${request?.path ?? null} AND stored.key = ${request?.key ?? null}`;
  return row ? callerOf(row, proof.kind, origin) : null;
}

function validKey(hash: Uint8Array): Prisma.Sql {
  return Prisma.sql`SELECT id, user_id, coalesce(last_used_at > now() - interval '1 minute', false) AS lately FROM api_key
    WHERE key_hash = ${hash} AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;
}

function validSession(hash: Uint8Array): Prisma.Sql {
  return Prisma.sql`SELECT id, user_id, last_seen_at > now() - interval '1 minute' AS lately FROM session
    WHERE token_hash = ${hash} AND last_seen_at > now() - make_interval(mins => ${idleMinutes})
      AND created_at > now() - make_interval(hours => ${longestHours})`;
}

function callerOf(row: Row, kind: Proof["kind"], origin: Origin): Caller {
  const type = kind === "api_key" ? "api_key" : row.supplierId ? "supplier" : "user";
  const { userId: id, name, roles, supplierId, path, key } = row;
  return {
    actor: {
      type,
      id,
      name,
      roles,
      supplierId,
      apiKeyId: kind === "api_key" ? row.proofId : null,
      origin,
    },
    session:
      kind === "session" ? { sessionId: row.proofId, email: row.email, passwordExpired: row.passwordExpired } : null,
    answered: path !== null && key !== null ? { ...row, userId: id, path, key } : null,
    lately: row.lately,
  };
}
