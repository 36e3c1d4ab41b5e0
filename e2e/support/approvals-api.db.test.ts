import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { createOrder } from "#lib/orders/commands/create-order";
import { submitOrder } from "#lib/orders/commands/submit-order";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { givenApiKey, send } from "./send.ts";
import * as decide from "#app/api/v1/approvals/decide/route";
import * as approvals from "#app/api/v1/approvals/route";
import * as route from "#app/api/v1/purchase-orders/[id]/route/route";

let buyer: Actor;
let supplierId: string;
const keys: Record<string, string> = {};

beforeAll(async () => {
  buyer = await givenUser({ roles: ["BUYER"], name: "Lena Moser" });
  supplierId = (await givenSupplier()).id;
  keys["buyer"] = await givenApiKey(buyer.id);
  keys["supplier"] = await givenApiKey((await givenUser({ supplierId })).id);
  for (const role of ["APPROVER", "FINANCE", "ADMIN", "AUDITOR"] as const)
    keys[role] = await givenApiKey((await givenUser({ roles: [role] })).id);
});

const draft = (price = "500") =>
  createOrder(buyer, {
    supplierId,
    currency: "EUR",
    lines: [{ description: "Rail", quantity: "1", unit: "C62", unitPrice: price }],
  });
const submitted = async (price?: string) => submitOrder(buyer, { id: (await draft(price)).id });
const ask = (endpoint: typeof route.GET, as: string, params = {}, path = "/api/v1/x") =>
  send(endpoint, { as: keys[as] ?? null, method: "GET", params, path });

describe("GET /purchase-orders/{id}/route", () => {
  it("says whom a draft would need, to everyone of the company who sees it", async () => {
    const { id } = await draft("12400");

    expect(await ask(route.GET, "AUDITOR", { id })).toMatchObject({
      status: 200,
      body: {
        outcome: "ROUTED",
        policy: { name: "Standard", version: 1 },
        rule: 1,
        stages: [
          {
            state: "WAITING",
            steps: [
              {
                mode: "ANY",
                state: "WAITING",
                approvers: [{ id: "APPROVER", name: "Approver", via: "role" }],
                decisions: [],
              },
            ],
          },
          { state: "WAITING", steps: [{ approvers: [{ name: "Finance" }] }] },
        ],
        explanation: ["Total 12,400.00 EUR is above 10,000.00 EUR, so one Approver, then one of Finance sign."],
      },
    });
    expect((await ask(route.GET, "APPROVER", { id })).status).toBe(404);
    expect((await ask(route.GET, "supplier", { id })).status).toBe(403);
    expect((await ask(route.GET, "AUDITOR", { id: "nothing" })).status).toBe(404);
  });

  it("shows what was decided on a submitted order", async () => {
    const { id, contentHash } = await submitted("12400");
    await send(decide.POST, {
      as: keys["APPROVER"] ?? null,
      body: { decisions: [{ purchaseOrderId: id, verb: "approve", contentHash, comment: "Fine" }] },
    });

    const { body } = await ask(route.GET, "buyer", { id });

    expect(body).toMatchObject({
      outcome: "ROUTED",
      stages: [
        {
          state: "DONE",
          steps: [{ state: "DONE", decisions: [{ verdict: "APPROVE", contentHash, comment: "Fine" }] }],
        },
        { state: "OPEN" },
      ],
    });
  });
});

describe("GET /approvals", () => {
  it("is the caller's inbox", async () => {
    const order = await submitted();

    const { status, body } = await ask(approvals.GET, "APPROVER", {}, "/api/v1/approvals?state=open&limit=200");

    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: expect.arrayContaining([
        expect.objectContaining({
          documentType: "PO",
          contentHash: order.contentHash,
          stage: 1,
          onBehalfOf: null,
          dueAt: null,
        }),
      ]),
    });
    expect((await ask(approvals.GET, "ADMIN")).status).toBe(403);
    expect((await ask(approvals.GET, "APPROVER", {}, "/api/v1/approvals?state=all")).status).toBe(422);
  });
});

describe("POST /approvals/decide", () => {
  const sendDecisions = (decisions: unknown, headers: Record<string, string> = {}) =>
    send(decide.POST, { as: keys["APPROVER"] ?? null, body: { decisions }, headers, path: "/api/v1/approvals/decide" });

  it("answers each item for itself: what is refused stops none of the others", async () => {
    const [one, two, three] = [await submitted(), await submitted(), await submitted()];
    const { status, body } = await sendDecisions([
      { purchaseOrderId: one.id, verb: "approve", contentHash: one.contentHash },
      { purchaseOrderId: two.id, verb: "approve", contentHash: "sha256:old" },
      { purchaseOrderId: three.id, verb: "reject", contentHash: three.contentHash },
      { purchaseOrderId: "nothing", verb: "approve", contentHash: "x" },
      { purchaseOrderId: three.id, verb: "request-changes", contentHash: three.contentHash, comment: "Why?" },
    ]);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      decisions: [
        { purchaseOrderId: one.id, verb: "approve", ok: true, status: 200, purchaseOrder: { status: "APPROVED" } },
        { ok: false, status: 409, problem: { code: "content_changed", contentHash: two.contentHash } },
        { ok: false, status: 422, problem: { code: "validation_failed" } },
        { ok: false, status: 404, problem: { code: "not_found" } },
        { ok: true, purchaseOrder: { status: "CHANGES_REQUESTED" } },
      ],
    });
  });

  it("takes effect once under one idempotency key, and repeats only what was refused", async () => {
    const [one, two] = [await submitted(), await submitted()];
    const decisions = [
      { purchaseOrderId: one.id, verb: "approve", contentHash: one.contentHash },
      { purchaseOrderId: two.id, verb: "approve", contentHash: "sha256:old" },
    ];
    const first = await sendDecisions(decisions, { "idempotency-key": "bulk-1" });
    const again = await sendDecisions(decisions, { "idempotency-key": "bulk-1" });

    expect(again.body).toMatchObject({
      decisions: [{ ok: true, purchaseOrder: { id: one.id, status: "APPROVED" } }, { status: 409 }],
    });
    expect((first.body["decisions"] as unknown[])[0]).toEqual((again.body["decisions"] as unknown[])[0]);
    expect(await db.approvalDecision.count({ where: { purchaseOrderId: one.id } })).toBe(1);
  });

  it("refuses what is no list of decisions, and those who never sign", async () => {
    expect((await sendDecisions([])).status).toBe(422);
    expect((await sendDecisions([{ purchaseOrderId: "x", verb: "bless", contentHash: "x" }])).body).toMatchObject({
      code: "validation_failed",
      errors: [{ path: "decisions.0.verb" }],
    });
    expect((await send(decide.POST, { as: keys["AUDITOR"] ?? null, body: {} })).status).toBe(403);
  });
});
