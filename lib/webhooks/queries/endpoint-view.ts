import { log } from "#lib/platform/log";
import type { WebhookEndpoint } from "#prisma/generated/client";
import { type EndpointAuth, maskAuth } from "../auth.ts";
import type { Endpoint, EndpointFilter } from "../endpoint.ts";
import { hiddenValue, maskHeaders } from "../headers.ts";
import { conditionOf } from "../health.ts";
import { openAuth, openHeaders } from "./endpoint-secrets.ts";

/** A row as every door shows it: without its secrets. */
export function viewOf(row: WebhookEndpoint, now = new Date()): Endpoint {
  return {
    id: row.id,
    supplierId: row.supplierId,
    url: row.url,
    description: row.description,
    eventTypes: row.eventTypes,
    headers: shownHeaders(row),
    auth: shownAuth(row),
    payload: row.payload,
    asymmetric: row.publicKey !== null,
    publicKey: row.publicKey,
    rateLimitPerSecond: row.rateLimitPerSecond,
    ordered: row.ordered,
    enabled: row.enabled,
    filter: row.filter as EndpointFilter,
    condition: conditionOf(row),
    disabledReason: row.disabledReason,
    disabledAt: iso(row.disabledAt),
    consecutiveFailures: row.consecutiveFailures,
    failingSince: iso(row.failingSince),
    lastSuccessAt: iso(row.lastSuccessAt),
    lastFailureAt: iso(row.lastFailureAt),
    holdUntil: iso(stillAhead(row.holdUntil, now)),
    previousSecretUntil: iso(stillAhead(row.previousSecretUntil, now)),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  };
}

function shownHeaders({ id, headers }: WebhookEndpoint): Record<string, string> {
  const sealed = headers as Record<string, string>;
  try {
    return maskHeaders(openHeaders(id, sealed));
  } catch (error) {
    unreadable(error, id);
    return Object.fromEntries(Object.keys(sealed).map((name) => [name, hiddenValue]));
  }
}

function shownAuth({ id, auth }: WebhookEndpoint): EndpointAuth | null {
  try {
    return maskAuth(openAuth(id, auth));
  } catch (error) {
    unreadable(error, id);
    return { type: "bearer", token: hiddenValue };
  }
}

function unreadable(error: unknown, endpoint: string): void {
  log.error(
    { err: error, endpoint },
    "What an endpoint keeps encrypted cannot be read: is a key missing in ENCRYPTION_KEYS?",
  );
}

function stillAhead(at: Date | null, now: Date): Date | null {
  return at !== null && at > now ? at : null;
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
