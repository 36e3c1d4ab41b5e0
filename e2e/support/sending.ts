import { afterAll, afterEach, beforeAll, expect, vi } from "vitest";
import { theSystem } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { provideEnvironment } from "#lib/platform/env";
import type { EndpointInput } from "#lib/webhooks/examples";
import { startDispatcher } from "#lib/webhooks/dispatch/start-dispatcher";
import type { DeliveryState } from "#lib/webhooks/delivery";
import { deliveryState, deliveryTables } from "#lib/webhooks/queries/delivery-rows";
import { getDelivery } from "#lib/webhooks/queries/get-delivery";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { type Answer, type Receiver, startReceiver } from "./receiver.ts";

export const system = theSystem(newId());
const receivers: Receiver[] = [];

/** For a whole test file: loopback may be called, a dispatcher runs, and each test's endpoints and receivers end with it. */
export function whileSending(options: { dispatcher: boolean } = { dispatcher: true }): void {
  let dispatcher: ReturnType<typeof startDispatcher> | undefined;
  beforeAll(() => {
    provideEnvironment({ WEBHOOK_ALLOW_HOSTS: "127.0.0.1" });
    if (options.dispatcher) dispatcher = startDispatcher();
  });
  afterEach(async () => {
    await db.webhookEndpoint.updateMany({ data: { deletedAt: new Date(), enabled: false } });
    await Promise.all(receivers.splice(0).map(({ stop }) => stop()));
  });
  afterAll(() => dispatcher?.stop());
}

/** Somebody who listens until the test ends. */
export async function listening(answer: number | Answer = 200): Promise<Receiver> {
  const receiver = await startReceiver(answer);
  receivers.push(receiver);
  return receiver;
}

/** The one delivery of an endpoint, once something has come of it. */
export async function outcomeAt(endpointId: string, timeout = 5000) {
  const { id } = await db.webhookDelivery.findFirstOrThrow({ where: { endpointId } });
  const read = () => getDelivery(system, { id });
  await vi.waitFor(async () => expect((await read()).attempts.length).toBeGreaterThan(0), { timeout, interval: 20 });
  return read();
}

/** What became of the deliveries of an endpoint, in the order of their events. */
export async function statesAt(endpointId: string): Promise<DeliveryState[]> {
  const rows = await db.$queryRaw<{ state: DeliveryState }[]>`
    SELECT ${deliveryState} AS state FROM ${deliveryTables} WHERE d.endpoint_id = ${endpointId}::uuid ORDER BY d.sequence, d.created_at`;
  return rows.map(({ state }) => state);
}

/** What an endpoint that answers so has to say of one event. */
export async function told(answer: number | Answer, facts: Partial<EndpointInput> = {}) {
  const receiver = await listening(answer);
  const endpoint = await givenEndpoint({ url: receiver.url, ...facts });
  await givenTold();
  return { receiver, endpoint, delivery: await outcomeAt(endpoint.id) };
}
