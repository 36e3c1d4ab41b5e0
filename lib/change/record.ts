import { newId } from "#lib/kernel/id";
import { Prisma } from "#prisma/generated/client";
import type { Actor } from "#lib/access/actor";
import type { Write } from "#lib/platform/write";
import type { DomainEvent } from "./event.ts";
import type { StoredAnswer } from "./idempotency.ts";

/**
 * What a command leaves behind: audit events, outbound events, one delivery for each endpoint that subscribes, and the
 * answer to its idempotency key. Counts the deliveries.
 */
export function recordOf(actor: Actor, events: readonly DomainEvent[], answer: StoredAnswer | null): Write {
  const audit = JSON.stringify(events.map((event) => auditRow(actor, event)));
  const outbound = JSON.stringify(events.flatMap((event) => event.outbound ?? []));

  const rows = Prisma.sql`
    audited AS (
      INSERT INTO audit_event (id, stream, action, actor_type, actor_id, api_key_id, on_behalf_of_id, entity_type, entity_id, entity_number, changes, reason, request_id, ip)
      SELECT id, stream, action, "actorType", "actorId", "apiKeyId", "onBehalfOf", "entityType", "entityId", "entityNumber", changes, reason, "requestId", ip
      FROM jsonb_to_recordset(${audit}::jsonb) AS e (id uuid, stream text, action text, "actorType" text, "actorId" text, "apiKeyId" text, "onBehalfOf" text,
        "entityType" text, "entityId" text, "entityNumber" text, changes jsonb, reason text, "requestId" text, ip text)
    ), told AS (
      SELECT * FROM jsonb_to_recordset(${outbound}::jsonb)
        AS e (id text, type text, "purchaseOrderId" uuid, sequence int, "supplierId" uuid, "companyBody" text, "supplierBody" text, "thinBody" text, facts jsonb)
    ), subscribed AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, told.id AS event_id, told.type, told."purchaseOrderId", told.sequence, endpoint.id AS endpoint_id,
        endpoint.supplier_id IS NOT NULL AS for_supplier, endpoint.payload = 'thin' AS thin, endpoint.enabled
      FROM told JOIN webhook_endpoint endpoint ON endpoint.deleted_at IS NULL
        AND (endpoint.supplier_id IS NULL OR (endpoint.supplier_id = told."supplierId" AND told."supplierBody" IS NOT NULL))
        AND endpoint.event_types && ARRAY['*', split_part(told.type, '.', 1) || '.*', told.type]
        AND (endpoint.filter->>'supplierId' IS NULL OR endpoint.filter->>'supplierId' = told."supplierId"::text)
        AND (endpoint.filter->>'costCentre' IS NULL OR told.facts->'costCentres' ? (endpoint.filter->>'costCentre'))
        AND (endpoint.filter->>'status' IS NULL OR endpoint.filter->>'status' = told.facts->>'status')
        AND (endpoint.filter->>'totalMin' IS NULL OR (told.facts->>'baseTotal')::numeric >= (endpoint.filter->>'totalMin')::numeric)
    ), keyed AS (
      INSERT INTO webhook_event_key (id) SELECT id FROM told
    ), published AS (
      INSERT INTO webhook_event (id, type, purchase_order_id, sequence, supplier_id, company_body, supplier_body, thin_body)
      SELECT id, type, "purchaseOrderId", sequence, "supplierId", "companyBody", "supplierBody",
        CASE WHEN EXISTS (SELECT FROM subscribed WHERE event_id = told.id AND thin) THEN "thinBody" END
      FROM told
    ), delivered AS (
      INSERT INTO webhook_delivery (id, event_id, event_type, endpoint_id, purchase_order_id, sequence, for_supplier, thin)
      SELECT id, event_id, type, endpoint_id, "purchaseOrderId", sequence, for_supplier, thin FROM subscribed
    ), queued AS (
      INSERT INTO webhook_queue (id, endpoint_id, purchase_order_id, sequence, state)
      SELECT id, endpoint_id, "purchaseOrderId", sequence, CASE WHEN enabled THEN 'pending' ELSE 'paused' END::"QueueState" FROM subscribed
      RETURNING 1
    ), answered AS (
      INSERT INTO idempotency_key (user_id, path, key, body_hash, status, answer, location)
      SELECT ${answer?.userId}, ${answer?.path}, ${answer?.key}, ${answer?.bodyHash}::bytea, ${answer?.status}::int, ${answer?.answer}, ${answer?.location}
      WHERE ${answer !== null}
    )`;
  return { rows, counted: "queued" };
}

function reasonOf({ origin }: Actor, { reason = null }: DomainEvent): string | null {
  if (origin.mailLink === undefined) return reason;
  return reason === null ? byMailLink : `${byMailLink} ${reason}`;
}

/** How the trail tells that somebody did not sign in for this. */
const byMailLink = "By a link sent by mail.";

function auditRow(actor: Actor, event: DomainEvent) {
  return {
    id: newId(),
    stream: event.stream,
    action: event.action,
    actorType: actor.type,
    actorId: actor.id,
    apiKeyId: actor.apiKeyId,
    onBehalfOf: event.onBehalfOf ?? null,
    entityType: event.entity.type,
    entityId: event.entity.id,
    entityNumber: event.entity.number ?? null,
    changes: event.changes ?? [],
    reason: reasonOf(actor, event),
    requestId: actor.origin.requestId,
    ip: actor.origin.ip,
  };
}
