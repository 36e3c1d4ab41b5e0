import { randomUUID } from "node:crypto";
import { signedHeaders } from "#lib/inbound/examples";
import type { Answer } from "../support/api.ts";
import type { Order } from "../support/bodies.ts";
import type { Company } from "../support/company.ts";
import { corpus } from "../support/corpus.ts";
import { expect, test } from "../support/fixtures.ts";
import { givenSource, messagesOf, outcome, postHalf, type Source, tell, type Telling } from "../support/inbound.ts";
import { inLanes } from "../support/lanes.ts";
import { givenOrder } from "../support/life.ts";

interface Case {
  readonly id: string;
  readonly do: string;
  readonly expect: string;
}

/** A source with an order that it may speak of. */
interface Stage {
  readonly company: Company;
  readonly source: Source;
  readonly order: Order;
  readonly data: object;
}

type Play = (stage: Stage) => Promise<void>;

const send = ({ source, data }: Stage, telling: Telling = {}) => tell(source, "shipment.updated", data, telling);
const isRefused =
  (change: (stage: Stage) => Telling): Play =>
  async (stage) => {
    refused(await send(stage, change(stage)), 401, "unauthenticated");
    expect(await shipments(stage)).toBe(0);
  };
const signatureOf =
  (stage: Stage) =>
  (change: (signature: string) => string): Telling => {
    const id = randomUUID();
    const at = new Date();
    const body = JSON.stringify({ type: "shipment.updated", data: stage.data });
    const right = signedHeaders(stage.source.secret, id, body, at)["webhook-signature"] ?? "";
    return { id, at, headers: { "webhook-signature": change(right) } };
  };

/** What to do for each case of the list, and what must come of it. */
const plays: Readonly<Record<string, Play>> = {
  W01: async (stage) => {
    await taken(stage, await send(stage));
    expect(await shipments(stage)).toBe(1);
  },
  W02: async (stage) => {
    const id = randomUUID();
    await taken(stage, await send(stage, { id }));
    const again = await Promise.all(Array.from({ length: 50 }, () => send(stage, { id })));
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set([202]));
    expect(await messagesOf(stage.company.admin.api, stage.source)).toHaveLength(1);
    expect(await shipments(stage)).toBe(1);
  },
  W04: async (stage) => {
    await taken(stage, await send(stage));
    const second = await send(stage);
    expect(second.status).toBe(202);
    expect(await outcome(stage.company.admin.api, second.body.id)).toMatchObject({ state: "ignored" });
    expect(await shipments(stage)).toBe(1);
  },
  W05: isRefused(() => ({ at: new Date(Date.now() - 360_000) })),
  W07: isRefused(() => ({ headers: { "webhook-timestamp": "yesterday" } })),
  W08: isRefused(() => ({ headers: { "webhook-timestamp": "1e9999" } })),
  W10: isRefused(() => ({ headers: { "webhook-signature": "" } })),
  W11: async (stage) => {
    const other = await givenSource(stage.company.admin.api);
    await isRefused(() => ({ secret: other.secret }))(stage);
  },
  W13: async (stage) => {
    const { source, company } = stage;
    const rotate = (overlapHours: number) =>
      company.admin.api.send(`/inbound-sources/${source.id}/rotate-secret`, { overlapHours });
    await rotate(1);
    await taken(stage, await send(stage));
    await rotate(0);
    refused(await send(stage), 401, "unauthenticated");
    expect(await shipments(stage)).toBe(1);
  },
  W14: async (stage) => {
    await taken(
      stage,
      await send(
        stage,
        signatureOf(stage)((right) => `v1,${"A".repeat(43)}= ${right}`),
      ),
    );
  },
  W16: isRefused((stage) => signatureOf(stage)((right) => right.slice(0, 5))),
  W17: isRefused((stage) =>
    signatureOf(stage)((right) => `v1,${Buffer.from(right.slice(3), "base64").toString("hex")}`),
  ),
  W19: isRefused(({ data }) => ({ sent: JSON.stringify({ type: "shipment.updated", data }, null, 1) })),
  W20: isRefused(({ data }) => ({ sent: `\ufeff${JSON.stringify({ type: "shipment.updated", data })}` })),
  W22: async ({ source }) => {
    const answer = await postHalf(source, "transfer-encoding: chunked", "1\r\n{\r\n", "close");
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
  },
  W23: async ({ source }) => {
    expect(await postHalf(source, `content-length: ${10 * 1024 * 1024}`, "{", "data")).toMatch(/^HTTP\/1.1 413 /);
  },
  W25: async (stage) => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
      refused(await send(stage, { headers: { "content-type": type } }), 415, "unsupported_media_type");
  },
  W26: async (stage) => {
    const { status, body } = await tell(stage.source, "shipment.exploded", stage.data);
    expect(status).toBe(202);
    expect(await outcome(stage.company.admin.api, body.id)).toMatchObject({ state: "ignored" });
    expect(await shipments(stage)).toBe(0);
  },
  W28: async (stage) => {
    const lines = stage.order.lines.map(({ id }) => ({ lineId: id, quantity: "999" }));
    const { body } = await tell(stage.source, "shipment.updated", { ...stage.data, lines });
    const message = await outcome(stage.company.admin.api, body.id);
    expect(message).toMatchObject({ state: "refused", reason: expect.stringContaining("999 is more than 12.5") });
    expect(await shipments(stage)).toBe(0);
  },
  W29: async ({ company, order }) => {
    const { admin } = company;
    const stranger = await givenSource(admin.api, { kind: "supplier", supplierId: company.otherSupplierId });
    const answer = await tell(stranger, "order.response", { purchaseOrderNumber: order.number, response: "declined" });
    refused(answer, 404, "not_found");
    expect((await company.buyer.api.read(`/purchase-orders/${order.id}`)).declined).toBe(false);
    expect(await messagesOf(admin.api, stranger, "rejected")).toHaveLength(1);
    await expect
      .poll(async () => (await admin.api.ask("GET", `/audit-events?actor=${stranger.id}`)).text)
      .toContain("access.denied");
  },
  W31: async (stage) => {
    const id = randomUUID();
    const statuses: number[] = [];
    await inLanes(20, Array.from({ length: 1500 }), async () => {
      if (!statuses.includes(429)) statuses.push((await send(stage, { id })).status);
    });
    expect(new Set(statuses)).toEqual(new Set([202, 429]));
    const other = await givenSource(stage.company.admin.api);
    expect((await tell(other, "shipment.exploded", {})).status).toBe(202);
  },
};

test("every case of the list has the end that it wants", async ({ company }) => {
  test.setTimeout(240_000);
  const cases = await corpus<Case>("inbound");
  expect(cases.map(({ id }) => id).toSorted()).toEqual(Object.keys(plays).toSorted());
  for (const one of cases) {
    const stage = await givenStage(company);
    await test.step(`${one.id} ${one.do}: ${one.expect}`, () => plays[one.id]?.(stage));
  }
});

async function givenStage(company: Company): Promise<Stage> {
  const source = await givenSource(company.admin.api);
  const order = await givenOrder(company, "SENT");
  const parcel = {
    carrier: "DHL",
    trackingNumber: randomUUID(),
    status: "shipped",
    occurredAt: "2026-11-20T08:00:00Z",
  };
  return { company, source, order, data: { purchaseOrderNumber: order.number, ...parcel } };
}

async function taken({ company }: Stage, { status, body }: Answer<{ id: string }>): Promise<void> {
  expect(status).toBe(202);
  expect(await outcome(company.admin.api, body.id)).toMatchObject({ state: "processed" });
}

async function shipments({ company, order }: Stage): Promise<number> {
  const path = `/purchase-orders/${order.id}`;
  return (await company.buyer.api.read<{ shipments: unknown[] }>(path)).shipments.length;
}

function refused(answer: Answer<{ code: string }>, status: number, code: string): void {
  expect(answer.status, answer.text).toBe(status);
  expect(answer.body.code).toBe(code);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
}
