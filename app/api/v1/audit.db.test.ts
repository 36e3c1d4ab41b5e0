import { beforeAll, describe, expect, it } from "vitest";
import { verifyExport } from "../../../lib/audit/verify.js";
import { givenAuditEvents } from "#prisma/seed/given-audit-events";
import { givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { givenApiKey, send } from "../../../e2e/support/send.ts";
import * as auditEvents from "./audit-events/route.ts";
import * as auditKey from "./audit-key/route.ts";
import * as orderEvents from "./purchase-orders/[id]/audit-events/route.ts";

const keys: Record<string, string> = {};
let ids: string[];

beforeAll(async () => {
  for (const role of ["BUYER", "APPROVER", "FINANCE", "ADMIN", "AUDITOR"] as const) {
    keys[role] = await givenApiKey((await givenUser({ roles: [role] })).id);
  }
  ids = await givenAuditEvents({ stream: "supplier:s", count: 5, action: "supplier.edited" });
});

const list = (query: string, role = "AUDITOR") =>
  send(auditEvents.GET, { as: keys[role], method: "GET", path: `/api/v1/audit-events${query}` });

describe("GET /audit-events", () => {
  it("shows events as the contract has them, newest first", async () => {
    const { status, body } = await list("?entity=supplier:s");

    expect(status).toBe(200);
    const events = body["data"] as Record<string, unknown>[];
    expect(events.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(events.at(-1)).toEqual({
      id: ids[0],
      stream: "supplier:s",
      sequence: 1,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      action: "supplier.edited",
      actor: { type: "user", id: "system", name: "Countersign", apiKeyId: null, onBehalfOf: null },
      entity: { type: "supplier", id: "s", number: "PO-2026-s" },
      changes: [{ field: "total", old: "0.00", new: "1.00" }],
      reason: null,
      requestId: expect.any(String),
      ip: null,
      record: expect.stringMatching(/^\{/),
      previousHash: null,
      hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  });

  it("goes on where a page ended", async () => {
    const first = await list("?entity=supplier&limit=2");
    const second = await list(`?entity=supplier&limit=2&cursor=${String(first.body["nextCursor"])}`);
    const third = await list(`?entity=supplier&limit=2&cursor=${String(second.body["nextCursor"])}`);

    const all = [first, second, third].flatMap(({ body }) => body["data"] as { id: string }[]);
    expect(all.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(third.body["nextCursor"]).toBeNull();
  });

  it.each([
    ["?action=supplier.edited", 5],
    ["?action=supplier.*", 5],
    ["?action=supplier.created", 0],
    ["?actor=system&entity=supplier", 5],
    ["?actor=nobody", 0],
    ["?entity=PO-1999-000001", 0],
    ["?to=2001-01-01", 0],
    ["?from=2001-01-01&entity=supplier", 5],
  ])("is filtered by %s", async (query, count) => {
    expect((await list(query)).body["data"]).toHaveLength(count);
  });

  it.each(["?from=yesterday", "?limit=0", "?format=xml", "?cursor=x", "?colour=red", "?format=csv&limit=5"])(
    "refuses %s",
    async (query) => {
      expect(await list(query)).toMatchObject({ status: 422, body: { code: "validation_failed" } });
    },
  );

  it.each([
    ["BUYER", 403],
    ["APPROVER", 403],
    ["FINANCE", 200],
    ["ADMIN", 200],
    ["AUDITOR", 200],
  ])("answers a %s with %i", async (role, status) => {
    expect((await list("", role)).status).toBe(status);
  });

  it.each([
    ["csv", "text/csv; charset=utf-8"],
    ["ndjson", "application/x-ndjson; charset=utf-8"],
  ])("sends %s as a file that proves itself with the key of GET /audit-key", async (format, contentType) => {
    const key = await send(auditKey.GET, { as: keys["FINANCE"], method: "GET", path: "/api/v1/audit-key" });
    const request = new Request(`http://localhost:3000/api/v1/audit-events?format=${format}&entity=supplier`, {
      headers: { authorization: `Bearer ${keys["FINANCE"]}` },
    });

    const response = await auditEvents.GET(request, { params: Promise.resolve({}) });

    expect(response.headers.get("content-type")).toBe(contentType);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="audit.${format}"`);
    const proof = await verifyExport(response.body ?? new ReadableStream(), { key: String(key.body["publicKey"]) });
    expect(proof).toMatchObject({ events: 5, range: { entity: "supplier" } });
  });

  it("refuses a file to those who may not have it", async () => {
    expect(await list("?format=csv", "BUYER")).toMatchObject({ status: 403, body: { code: "forbidden" } });
  });
});

describe("GET /purchase-orders/{id}/audit-events", () => {
  const ofOrder = (id: string, role: string) =>
    send(orderEvents.GET, { as: keys[role], method: "GET", params: { id }, path: `/api/v1/purchase-orders/${id}` });

  it("tells what happened to one order, oldest first, to those who see it", async () => {
    const { id } = await givenOrder(await givenCast(), "SENT");

    const { status, body } = await ofOrder(id, "APPROVER");

    expect(status).toBe(200);
    const events = body["data"] as { action: string; sequence: number }[];
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["purchase_order.created", "purchase_order.sent"]),
    );
  });

  it("knows nothing of drafts for those who do not see them", async () => {
    const { id } = await givenOrder(await givenCast());

    expect((await ofOrder(id, "APPROVER")).status).toBe(404);
    expect((await ofOrder(id, "BUYER")).status).toBe(200);
    expect((await ofOrder("nonsense", "BUYER")).status).toBe(404);
  });
});
