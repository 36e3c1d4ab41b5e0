import { Prisma } from "#prisma/generated/client";

/** A moment as records write it. */
export const isoMicros = (column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns of an `AuditRow`, of the events `e`. */
export const eventColumns = Prisma.sql`e.id::text, ${isoMicros(Prisma.sql`e.at`)} AS at, e.stream, e.sequence::float8, e.action,
  e.actor_type AS "actorType", e.actor_id AS "actorId", e.api_key_id AS "apiKeyId", e.on_behalf_of_id AS "onBehalfOfId",
  e.entity_type AS "entityType", e.entity_id AS "entityId", e.entity_number AS "entityNumber", e.changes::text, e.reason,
  e.request_id AS "requestId", e.ip, e.record, e.previous_hash AS "previousHash", e.hash`;
