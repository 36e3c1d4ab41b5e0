import { isId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import type { InboundSource } from "#prisma/generated/client";
import { openSourceSecret } from "./source-secrets.ts";

export interface OpenSource extends InboundSource {
  /** All that it may sign with now, the newest first. */
  readonly secrets: readonly string[];
}

/** The source that takes messages under this id; null where there is none, or none any more, or not now. */
export async function findOpenSource(id: string, now: Date): Promise<OpenSource | null> {
  const row = isId(id) ? await db.inboundSource.findFirst({ where: { id, enabled: true, deletedAt: null } }) : null;
  if (!row) return null;
  const isOverlap = row.previousSecretUntil !== null && row.previousSecretUntil > now;
  const sealed = isOverlap && row.previousSecret !== null ? [row.secret, row.previousSecret] : [row.secret];
  return { ...row, secrets: sealed.map((secret) => openSourceSecret(row.id, secret)) };
}
