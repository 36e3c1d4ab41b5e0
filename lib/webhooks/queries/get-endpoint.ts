import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import type { Endpoint } from "../endpoint.ts";
import { oneInput } from "../input.ts";
import { viewOf } from "./endpoint-view.ts";
import { endpointsOf } from "./endpoints-of.ts";

/** One endpoint; what is not the actor's is not found. */
export const getEndpoint = query("endpoint.read", oneInput, async (actor, { id }): Promise<Endpoint> => {
  const row = await db.webhookEndpoint.findFirst({ where: { AND: [{ id }, endpointsOf(actor)] } });
  return row ? viewOf(row) : settle(no("not_found", "There is no such endpoint."));
});
