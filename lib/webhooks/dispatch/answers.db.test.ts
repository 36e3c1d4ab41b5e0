import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { getDelivery } from "#lib/webhooks/queries/get-delivery";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import type { Answer } from "../../../e2e/support/receiver.ts";
import { listening, outcomeAt, system, told, whileSending } from "../../../e2e/support/sending.ts";

whileSending();

describe("an answer", () => {
  it.each([200, 201, 202, 204, 226])("with %i acknowledges", async (status) => {
    expect((await told(status)).delivery).toMatchObject({ state: "delivered", lastStatus: status });
  });

  it.each([400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 503, 504])("with %i is tried again", async (status) => {
    const { delivery } = await told(status);
    expect(delivery).toMatchObject({ state: "pending", lastStatus: status });
    expect(delivery.attempts[0]?.explanation).toContain(`HTTP ${status} after`);
  });

  it.each([300, 301, 302, 303, 304, 305, 307, 308])(
    "with %i is not followed, and shows where it leads",
    async (status) => {
      const other = await listening();
      const { delivery } = await told((response) => response.writeHead(status, { location: other.url }).end());

      expect(delivery).toMatchObject({ state: "pending", lastStatus: status });
      expect(delivery.attempts[0]?.explanation).toContain(`redirects to ${other.url}`);
      expect(other.received).toHaveLength(0);
    },
  );

  it("with 410 disables the endpoint and tells its subscribers; what waits is paused", async () => {
    const { endpoint, delivery } = await told(410);
    await vi.waitFor(async () => {
      expect(await db.webhookEndpoint.findUnique({ where: { id: endpoint.id } })).toMatchObject({
        enabled: false,
        disabledReason: "gone",
        deletedAt: null,
      });
      expect((await getDelivery(system, { id: delivery.id })).state).toBe("paused");
    }, 5000);
    expect(
      await db.webhookEvent.count({ where: { type: "endpoint.disabled", companyBody: { contains: endpoint.id } } }),
    ).toBe(1);
    expect(await db.auditEvent.count({ where: { action: "endpoint.disabled", entityId: endpoint.id } })).toBe(1);
  });

  it("is kept up to 16 KiB, and no more of it is read", async () => {
    let sent = 0;
    const { delivery } = await told((response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && sent < 1 << 30) {
          sent += 65_536;
          if (!response.write(Buffer.alloc(65_536, "x"))) return void response.once("drain", pour);
        }
      };
      pour();
    });
    expect(delivery.state).toBe("delivered");
    expect(delivery.attempts[0]?.response?.body).toHaveLength(16_384);
    expect(sent).toBeLessThan(1 << 26);
  });

  it("is not expanded when it is compressed", async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    const { delivery } = await told((response) => response.writeHead(500, { "content-encoding": "gzip" }).end(bomb));
    expect(delivery.attempts[0]?.response?.body).toBe("(gzip, not expanded)");
  });

  it("may hold what a database does not like", async () => {
    const { delivery } = await told((response) => response.writeHead(500).end(Buffer.from([0, 0xff, 0xfe, 0x41])));
    expect(delivery.attempts[0]?.response?.body).toBe("\uFFFD\uFFFD\uFFFDA");
  });

  it("that is not HTTP is told as that", async () => {
    const { delivery } = await told((response) => response.socket?.end("SMTP ready\r\n"));
    expect(delivery.attempts[0]?.explanation).toMatch(/answered something that is not HTTP\.$/);
  });

  it("that never comes is told as a lost connection", async () => {
    const { delivery } = await told((response) => response.socket?.destroy());
    expect(delivery).toMatchObject({ state: "pending", lastError: "connection_lost" });
  });
});

describe("slow receivers", () => {
  it("have 15 s, of which no dripping byte gives more", { timeout: 40_000 }, async () => {
    const drip =
      (status: number): Answer =>
      (response) => {
        response.writeHead(status);
        const timer = setInterval(() => response.write("."), 200);
        response.once("close", () => clearInterval(timer));
      };
    const receivers = await Promise.all([
      listening(() => undefined),
      listening(drip(500)),
      listening(drip(200)),
      listening(({ socket }) => {
        socket?.write("HTTP/1.1 200 OK\r\n");
        const timer = setInterval(() => socket?.write("x-drip: 1\r\n"), 200);
        socket?.once("close", () => clearInterval(timer));
      }),
    ]);
    const endpoints = await Promise.all(receivers.map(({ url }) => givenEndpoint({ url })));
    await givenTold();
    const outcomes = await Promise.all(endpoints.map(({ id }) => outcomeAt(id, 25_000)));

    expect(outcomes.map(({ state, lastStatus, lastError }) => ({ state, lastStatus, lastError }))).toEqual([
      { state: "pending", lastStatus: null, lastError: "timeout" },
      { state: "pending", lastStatus: 500, lastError: null },
      { state: "delivered", lastStatus: 200, lastError: null },
      { state: "pending", lastStatus: null, lastError: "timeout" },
    ]);
    for (const { attempts } of outcomes) {
      expect(attempts[0]?.timing.total).toBeGreaterThan(14_900);
      expect(attempts[0]?.timing.total).toBeLessThan(18_000);
    }
  });
});
