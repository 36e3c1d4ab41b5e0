import type { InboundSource } from "#prisma/generated/client";
import { pathOf, type Source } from "../source.ts";

/** A row as every door shows it: without its secrets. */
export function viewOf(row: InboundSource, now = new Date()): Source {
  const { previousSecretUntil: until } = row;
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    dialect: row.dialect,
    supplierId: row.supplierId,
    defaultBuyerId: row.defaultBuyerId,
    allowedAddresses: row.allowedAddresses,
    enabled: row.enabled,
    previousSecretUntil: until !== null && until > now ? until.toISOString() : null,
    lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
    path: pathOf(row.id),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  };
}
