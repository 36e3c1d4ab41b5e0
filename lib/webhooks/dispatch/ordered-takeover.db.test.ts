import { afterEach, expect, it, vi } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { killSenders, startSender } from "../../../e2e/support/sender.ts";
import { listening, whileSending } from "../../../e2e/support/sending.ts";

whileSending({ dispatcher: false });
afterEach(killSenders);

const [orders, events, deaths] = [3, 15, 3];

it("the events of an order stay in order though its senders are killed, one after the other", async () => {
  const heard: { order: string; sequence: number }[] = [];
  const receiver = await listening((response, { body }) => {
    const { sequence, data } = JSON.parse(body) as { sequence: number; data: { purchaseOrder: { id: string } } };
    heard.push({ order: data.purchaseOrder.id, sequence });
    setTimeout(() => response.writeHead(200).end(), 25);
  });
  const { id } = await givenEndpoint({ url: receiver.url, ordered: true });
  const ids = Array.from({ length: orders }, () => newId());
  await Promise.all(ids.map((purchaseOrderId) => givenTold({ purchaseOrderId, count: events, ownId: true })));

  for (let death = 1; death <= deaths; death += 1) {
    const before = heard.length;
    const sender = await startSender();
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(before + 5), { timeout: 10_000, interval: 2 });
    sender.kill("SIGKILL");
  }
  await startSender();
  const delivered = () => db.webhookDelivery.count({ where: { endpointId: id, deliveredAt: { not: null } } });
  await vi.waitFor(async () => expect(await delivered()).toBe(orders * events), { timeout: 20_000, interval: 50 });

  for (const order of ids) {
    const sequences = heard.filter((one) => one.order === order).map(({ sequence }) => sequence);
    const all = Array.from({ length: events }, (_, index) => index + 1);
    expect([...new Set(sequences)]).toEqual(all);
    expect(sequences).toEqual(sequences.toSorted((one, other) => one - other));
    expect(sequences.length).toBeLessThanOrEqual(events + deaths);
  }
});
