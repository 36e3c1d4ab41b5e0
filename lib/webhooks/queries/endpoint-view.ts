import { log } from "#lib/platform/log";
import type { WebhookEndpoint } from "#prisma/generated/client";
import type { Endpoint, EndpointFilter } from "../endpoint.ts";
import { hiddenValue, maskHeaders } from "../headers.ts";
import { conditionOf } from "../health.ts";
import { openHeaders } from "./endpoint-secrets.ts";

/** A row as every door shows it: without its secrets. */
export function viewOf(row: WebhookEndpoint, now = new Date()): Endpoint {
  return {
    id: row.id,
    supplierId: row.supplierId,
    url: row.url,
    description: row.description,
    eventTypes: row.eventTypes,
    headers: shownHeaders(row),
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
    log.error(
      { err: error, endpoint: id },
      "The headers of an endpoint cannot be read: is a key missing in ENCRYPTION_KEYS?",
    );
    return Object.fromEntries(Object.keys(sealed).map((name) => [name, hiddenValue]));
  }
}

function stillAhead(at: Date | null, now: Date): Date | null {
  return at !== null && at > now ? at : null;
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
