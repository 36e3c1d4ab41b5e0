import type { Tx } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { Prisma } from "#prisma/generated/client";
import type { EndpointNews } from "../endpoint-messages.ts";

/** News of an endpoint, for one of those to whom it belongs. */
export interface NewsForOwner extends EndpointNews {
  readonly eventId: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly ownerEmail: string;
}

/** Who may look after the endpoint `e`: an administrator, or somebody of the supplier whose it is. */
const mayTend = (who: Prisma.Sql) => Prisma.sql`(${who}.active AND CASE WHEN e.supplier_id IS NULL
  THEN 'ADMIN' = ANY (${who}.roles) ELSE ${who}.supplier_id = e.supplier_id END)`;

/** Of these events those about endpoints, each for who made the endpoint; where he left, for all who may look after it. */
export async function listEndpointNews(tx: Tx, eventIds: readonly string[], earliest: Date): Promise<NewsForOwner[]> {
  const rows = await tx.$queryRaw<(Omit<NewsForOwner, "link"> & { endpointId: string })[]>`
    SELECT v.id AS "eventId", v.type, coalesce(e.description, e.url) AS name, e.url, e.id::text AS "endpointId",
      settings.company_name AS "companyName", v.company_body::json #>> '{data,reason}' AS reason,
      (v.company_body::json #>> '{data,hours}')::int AS hours, u.id::text AS "ownerId", u.name AS "ownerName", u.email AS "ownerEmail"
    FROM settings, webhook_event v
    JOIN webhook_endpoint e ON e.id = (v.company_body::json #>> '{data,endpoint,id}')::uuid
    LEFT JOIN app_user maker ON maker.id = CASE WHEN e.created_by_id ~ '^[0-9a-f-]{36}$' THEN e.created_by_id::uuid END AND ${mayTend(Prisma.sql`maker`)}
    JOIN app_user u ON u.id = maker.id OR (maker.id IS NULL AND ${mayTend(Prisma.sql`u`)})
    WHERE v.id = ANY (${eventIds}) AND v.at >= ${earliest} AND v.type IN ('endpoint.disabled', 'endpoint.failing', 'endpoint.recovered')
    ORDER BY v.at, u.id`;
  return rows.map(({ endpointId, ...news }) => ({ ...news, link: `${env.appUrl}/webhooks/${endpointId}` }));
}
