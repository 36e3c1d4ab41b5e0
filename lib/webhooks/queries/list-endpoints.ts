import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import type { Endpoint } from "../endpoint.ts";
import { listEndpointsInput } from "../input.ts";
import { viewOf } from "./endpoint-view.ts";
import { endpointsOf } from "./endpoints-of.ts";

/** A page of endpoints, the newest first. */
export const listEndpoints = query(
  "endpoint.read",
  listEndpointsInput,
  async (actor, { limit, cursor }): Promise<Page<Endpoint>> => {
    const before = cursor ? { id: { lt: String(cursor[0]) } } : {};
    const rows = await db.webhookEndpoint.findMany({
      where: { AND: [endpointsOf(actor), before] },
      orderBy: { id: "desc" },
      take: limit + 1,
    });
    const { data, nextCursor } = cutPage(rows, limit, ({ id }) => [id]);
    return { data: data.map((row) => viewOf(row)), nextCursor };
  },
);
