import { describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { listening, whileSending } from "../../../e2e/support/sending.ts";

whileSending();

const sequenceOf = ({ body }: { body: string }) => (JSON.parse(body) as { sequence: number }).sequence;

describe("an endpoint that cannot keep up", () => {
  it.each([429, 502, 504])("says %i, and gets half as many at a time, more again with each success", async (status) => {
    const under: number[] = [];
    const receiver = await listening((response, _, count) => {
      under.push(receiver.load.now);
      setTimeout(() => response.writeHead(count === 1 ? status : 200).end(), count === 1 ? 40 : 80);
    });
    await givenEndpoint({ url: receiver.url });
    await givenTold({ count: 60 });
    await vi.waitFor(() => expect(receiver.received).toHaveLength(60), { timeout: 15_000, interval: 20 });

    expect(Math.max(...under.slice(0, 8))).toBe(8);
    expect(Math.max(...under.slice(9, 13))).toBeLessThanOrEqual(6);
    expect(Math.max(...under.slice(40))).toBeGreaterThan(6);
  });
});

describe("an endpoint whose breaker is open", () => {
  it(
    "is probed with the head of its queue alone, and after a success gets one at a time, then two",
    { timeout: 20_000 },
    async () => {
      let heals = false;
      const receiver = await listening(
        (response) => void setTimeout(() => response.writeHead(heals ? 200 : 500).end(), 20),
      );
      const { id } = await givenEndpoint({ url: receiver.url, enabled: false });
      await givenTold({ count: 600 });
      await db.$transaction([
        db.$executeRaw`UPDATE webhook_queue SET state = 'pending', next_at = now() - sequence * interval '1 ms' WHERE endpoint_id = ${id}::uuid`,
        db.webhookEndpoint.update({
          where: { id },
          data: { enabled: true, consecutiveFailures: 10, failingSince: new Date() },
        }),
      ]);

      await vi.waitFor(() => expect(receiver.received).toHaveLength(1), 4000);
      await new Promise((later) => setTimeout(later, 1500));
      expect(receiver.received.map(sequenceOf)).toEqual([600]);
      heals = true;
      await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThan(3), { timeout: 14_000, interval: 5 });
      const healed = performance.now();
      expect(receiver.load.most).toBe(1);
      await new Promise((later) => setTimeout(later, 3500));
      expect(receiver.load.most).toBe(1);

      await vi.waitFor(() => expect(receiver.load.most).toBe(2), { timeout: 6000, interval: 20 });
      expect(performance.now() - healed).toBeLessThan(7000);
      expect(await db.webhookDelivery.count({ where: { endpointId: id, attempts: { gt: 1 } } })).toBe(0);
    },
  );
});
