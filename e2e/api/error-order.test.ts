import { randomUUID } from "node:crypto";
import type { Answer } from "../support/api.ts";
import { client } from "../support/api.ts";
import type { Order } from "../support/bodies.ts";
import { expect, test } from "../support/fixtures.ts";
import { draft, givenOrder } from "../support/life.ts";
import { target } from "../support/target.ts";

const unknownId = "0198c0de-0000-7000-8000-000000000000";
const tooLong = " ".repeat(11 * 1024 * 1024);
const text = { "content-type": "text/plain" };

/** Everything that can be wrong with a request at once; each test puts one more thing right and meets the next refusal. */
test.describe("of several refusals the first counts", () => {
  const keyed = { "idempotency-key": randomUUID() };
  let submitted: Order;
  let draftOfMine: Order;
  let path = "";

  test.beforeAll(async ({ company }) => {
    draftOfMine = await givenOrder(company, "DRAFT");
    submitted = await givenOrder(company, "DRAFT");
    path = `/purchase-orders/${submitted.id}/submit`;
    const first = await company.buyer.api.ask("POST", path, { body: {}, headers: keyed });
    expect(first.status).toBe(200);
  });

  test("401 before everything, with a way to sign in", async () => {
    const stranger = client(target().url, null);
    const wrong = client(target().url, `cs_${"x".repeat(43)}`);
    for (const { ask } of [stranger, wrong]) {
      const answer = await ask("POST", path, { body: tooLong, headers: { ...keyed, ...text } });
      refused(answer, 401, "unauthenticated");
      expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    }
    refused(await stranger.ask("GET", "/nothing-here"), 401, "unauthenticated");
  });

  test("then the stored answer of a known idempotency key, also where the order has gone on", async ({ company }) => {
    const again = await company.buyer.api.ask<Order>("POST", path, { body: {}, headers: keyed });
    expect(again.status).toBe(200);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const other = await company.buyer.api.ask("POST", path, { body: { nonsense: 1 }, headers: keyed });
    refused(other, 409, "idempotency_mismatch");
  });

  test("then 413, 415 and 400, before it is asked who may", async ({ company }) => {
    const { ask } = company.auditor.api;
    refused(await ask("POST", path, { body: tooLong, headers: text }), 413, "payload_too_large");
    refused(await ask("POST", path, { body: "{", headers: text }), 415, "unsupported_media_type");
    refused(await ask("POST", path, { body: "{" }), 400, "malformed_request");
  });

  test("1 MiB is the most, 10 MiB for purchase orders", async ({ company }) => {
    const body = JSON.stringify({ padding: "x".repeat(1024 * 1024) });
    refused(await company.admin.api.ask("POST", "/suppliers", { body }), 413, "payload_too_large");
    refused(await company.buyer.api.ask("POST", "/purchase-orders", { body }), 422, "validation_failed");
  });

  test("an empty body is {}, whatever its type", async ({ company }) => {
    const order = await givenOrder(company, "DRAFT");
    const sent = { body: "", headers: text };
    const answer = await company.buyer.api.ask("POST", `/purchase-orders/${order.id}/submit`, sent);
    expect(answer.status).toBe(200);
  });

  test("then 403 for who may never do this, before the fields are looked at", async ({ company }) => {
    const { ask } = company.auditor.api;
    refused(await ask("POST", path, { body: { nonsense: 1 } }), 403, "forbidden");
    refused(await ask("POST", `/purchase-orders/${unknownId}/submit`), 403, "forbidden");
  });

  test("then 422, before it is looked for", async ({ company }) => {
    const answer = await company.colleague.api.ask("POST", `/purchase-orders/${unknownId}/submit`, {
      body: { nonsense: 1 },
    });
    refused(answer, 422, "validation_failed");
    expect(answer.body.errors?.map((error) => error.path)).toEqual(["nonsense"]);
  });

  test("then 404: absent, malformed and invisible look the same", async ({ company }) => {
    const answers = [
      await company.colleague.api.ask("POST", `/purchase-orders/${unknownId}/submit`),
      await company.colleague.api.ask("POST", "/purchase-orders/no-id-at-all/submit"),
      await company.approver.api.ask("GET", `/purchase-orders/${draftOfMine.id}`),
      await company.approver.api.ask("GET", `/purchase-orders/${unknownId}`),
      await company.supplier.api.ask("GET", `/purchase-orders/${submitted.id}`),
      await company.supplier.api.ask("POST", `/purchase-orders/${submitted.id}/acknowledge`),
    ];
    const shown = answers.map(({ status, body }) => ({ status, body: { ...body, requestId: "" } }));
    for (const one of shown) expect(one).toEqual(shown[0]);
    refused(answers[0], 404, "not_found");
  });

  test("then 403 for who is not the owner, before the status", async ({ company }) => {
    refused(await company.colleague.api.ask("POST", path), 403, "forbidden");
  });

  test("then 409 with the status and what is allowed now, before the version", async ({ company }) => {
    const answer = await company.buyer.api.ask("POST", path, { body: { expectedVersion: 1 } });
    refused(answer, 409, "illegal_transition");
    expect(answer.body.currentStatus).toBe("PENDING_APPROVAL");
    expect(answer.body.allowedCommands).toContain("withdraw");
    expect(answer.body.allowedCommands).not.toContain("submit");
  });

  test("while a step is open: whose it is, then the version", async ({ company }) => {
    const at = `/purchase-orders/${submitted.id}/approve`;
    const stale = { contentHash: "sha256:0", expectedVersion: 1 };
    refused(await company.buyer.api.ask("POST", at, { body: stale }), 403, "separation_of_duties");
    refused(await company.receiver.api.ask("POST", at, { body: stale }), 403, "forbidden");
    const { contentHash } = submitted;
    const old = await company.approver.api.ask("POST", at, { body: { contentHash, expectedVersion: 1 } });
    refused(old, 409, "version_conflict");
    const changed = await company.approver.api.ask("POST", at, { body: { contentHash: "sha256:0" } });
    refused(changed, 409, "content_changed");
  });

  test("a status that forbids it is told before whose step it would be", async ({ company }) => {
    const at = `/purchase-orders/${draftOfMine.id}/approve`;
    const { contentHash } = draftOfMine;
    refused(await company.buyer.api.ask("POST", at, { body: { contentHash } }), 409, "illegal_transition");
  });

  test("a blocked supplier is told as such", async ({ company }) => {
    const code = `B-${randomUUID().slice(0, 8)}`;
    const facts = { code, name: code, currency: "EUR", country: "AT", blocked: true };
    const { id: supplierId } = await company.admin.api.send<{ id: string }>("/suppliers", facts);
    const answer = await company.buyer.api.ask("POST", "/purchase-orders", { body: draft({ supplierId }) });
    refused(answer, 409, "supplier_blocked");
  });

  test("a currency without a rate is told at submit", async ({ company }) => {
    const order = await company.buyer.api.send("/purchase-orders", draft(company, { currency: "XOF" }));
    expect(order.baseTotal).toBeNull();
    refused(await company.buyer.api.ask("POST", `/purchase-orders/${order.id}/submit`), 409, "rate_missing");
  });
});

function refused(answer: Answer | undefined, status: number, code: string): void {
  expect(answer?.body, answer?.text.slice(0, 300)).toMatchObject({ status, code });
  expect(answer?.status).toBe(status);
  expect(answer?.headers.get("content-type")).toBe("application/problem+json");
  for (const word of ["type", "title", "detail", "requestId"] as const) expect(answer?.body[word]).toBeTruthy();
}
