import type { Actor } from "#lib/access/actor";
import { no, settle } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import type { WebhookEndpoint } from "#prisma/generated/client";
import { endpointsOf } from "../queries/endpoints-of.ts";

/** The endpoint, whose row nobody else changes until this transaction ends; refuses what is not there or not the actor's. */
export async function lockEndpoint(tx: Tx, actor: Actor, id: string): Promise<WebhookEndpoint> {
  await tx.$queryRaw`SELECT FROM webhook_endpoint WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.webhookEndpoint.findFirst({ where: { AND: [{ id }, endpointsOf(actor)] } });
  return row ?? settle(no("not_found", "There is no such endpoint."));
}
