import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { startUntrusted } from "../../../e2e/support/untrusted-receiver.ts";
import { listening, outcomeAt, statesAt, whileSending } from "../../../e2e/support/sending.ts";

whileSending();

async function toldTo(url: string, patience?: number) {
  const { id } = await givenEndpoint({ url });
  await givenTold();
  return outcomeAt(id, patience);
}

describe("when no answer comes", () => {
  it("because nobody listens, it says so", async () => {
    const receiver = await listening();
    await receiver.stop();
    const { state, attempts } = await toldTo(receiver.url);

    expect(state).toBe("pending");
    expect(attempts[0]).toMatchObject({
      response: null,
      explanation: `Nobody listens at 127.0.0.1:${receiver.port}: the connection was refused.`,
    });
  });

  it("because the other side does not speak TLS, it says so", async () => {
    const receiver = await listening();
    const { attempts } = await toldTo(receiver.url.replace("http:", "https:"));

    expect(attempts[0]?.explanation).toBe(`No secure connection to 127.0.0.1:${receiver.port} came about.`);
    expect(receiver.received).toHaveLength(0);
  });

  it("because nobody trusts the certificate, it says so and sends nothing", async () => {
    const untrusted = await startUntrusted();
    const { attempts } = await toldTo(untrusted.url);
    untrusted.stop();

    expect(attempts[0]).toMatchObject({ response: null, error: "tls_untrusted" });
    expect(attempts[0]?.explanation).toBe(
      `The TLS certificate of ${new URL(untrusted.url).host} is signed by nobody we trust.`,
    );
    expect(untrusted.received()).toBe(0);
  });

  it("because the connection is reset, it says so", async () => {
    const receiver = await listening((response) => response.socket?.resetAndDestroy());
    const { state, attempts } = await toldTo(receiver.url);

    expect(state).toBe("pending");
    expect(attempts[0]?.error).toBe("connection_lost");
  });

  it("because its headers are too many, it says so", async () => {
    const receiver = await listening((response) => response.writeHead(200, { "x-long": "x".repeat(20_000) }).end());
    expect((await toldTo(receiver.url)).attempts[0]?.error).toBe("invalid_answer");
  });

  it("because a connection never comes about, five seconds are enough", { timeout: 15_000 }, async () => {
    const hole = createServer(() => undefined).listen(0, "127.0.0.1");
    await new Promise((listens) => hole.once("listening", listens));
    const { port } = hole.address() as AddressInfo;
    const { attempts } = await toldTo(`https://127.0.0.1:${port}/`, 9000);
    hole.close();

    expect(attempts[0]?.error).toBe("connect_timeout");
    expect(attempts[0]?.timing.total).toBeGreaterThan(4900);
    expect(attempts[0]?.timing.total).toBeLessThan(8000);
  });

  it("because a kept connection was closed just then, it is tried on a new one at once", async () => {
    const receiver = await listening((response, _, count) => {
      response.writeHead(200).end();
      if (count === 1) setTimeout(() => response.socket?.on("data", () => response.socket?.destroy()), 5);
    });
    const { id } = await givenEndpoint({ url: receiver.url });
    await givenTold();
    await outcomeAt(id);
    await new Promise((later) => setTimeout(later, 50));
    await givenTold();

    await expect.poll(() => receiver.received.length, { timeout: 4000 }).toBeGreaterThanOrEqual(2);
    await expect.poll(async () => (await outcomesOf(id)).join(), { timeout: 4000 }).toBe("delivered,delivered");
  });
});

async function outcomesOf(endpointId: string): Promise<string[]> {
  expect(await db.webhookDelivery.count({ where: { endpointId, attempts: { gt: 1 } } })).toBe(0);
  return statesAt(endpointId);
}
