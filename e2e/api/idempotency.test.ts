import { randomUUID } from "node:crypto";
import type { Moved, Order, Page } from "../support/bodies.ts";
import { expect, test } from "../support/fixtures.ts";
import { draft, everything, givenOrder, wholeInvoice } from "../support/life.ts";

const keyed = (key: string = randomUUID()) => ({ "idempotency-key": key });

test("the same request again gets the same answer, and has no second effect", async ({ company }) => {
  const reference = randomUUID();
  const asked = { body: draft(company, { reference }), headers: keyed() };
  const first = await company.buyer.api.ask("POST", "/purchase-orders", asked);
  const again = await company.buyer.api.ask("POST", "/purchase-orders", asked);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.text).toBe(first.text);
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  expect(first.headers.get("idempotency-replayed")).toBeNull();
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  const { data } = await company.buyer.api.read<Page<Order>>(`/purchase-orders?q=${reference}`);
  expect(data).toHaveLength(1);
});

test("another body under the same key is refused", async ({ company }) => {
  const headers = keyed();
  await company.buyer.api.ask("POST", "/purchase-orders", { body: draft(company), headers });
  const other = { body: draft(company, { notes: "other" }), headers };
  const answer = await company.buyer.api.ask("POST", "/purchase-orders", other);
  expect(answer.body).toMatchObject({ status: 409, code: "idempotency_mismatch" });
});

test("a key belongs to one person and one path", async ({ company }) => {
  const headers = keyed();
  const mine = await company.buyer.api.ask<Order>("POST", "/purchase-orders", { body: draft(company), headers });
  const his = await company.colleague.api.ask<Order>("POST", "/purchase-orders", { body: draft(company), headers });
  expect(his.status).toBe(201);
  expect(his.body.id).not.toBe(mine.body.id);
  const elsewhere = await company.buyer.api.ask("POST", `/purchase-orders/${mine.body.id}/submit`, { headers });
  expect(elsewhere.status).toBe(200);
});

test("what was refused is not remembered: put right, the same key works", async ({ company }) => {
  const headers = keyed();
  const wrong = { body: draft(company, { currency: "nothing" }), headers };
  expect((await company.buyer.api.ask("POST", "/purchase-orders", wrong)).status).toBe(422);
  const right = await company.buyer.api.ask("POST", "/purchase-orders", { body: draft(company), headers });
  expect(right.status).toBe(201);
  expect(right.headers.get("idempotency-replayed")).toBeNull();
});

test("of twenty at once under one key one has an effect, and all get its answer", async ({ company }) => {
  const reference = randomUUID();
  const asked = { body: draft(company, { reference }), headers: keyed() };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => company.buyer.api.ask("POST", "/purchase-orders", asked)),
  );
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers.get("idempotency-replayed") === "true")).toHaveLength(19);
  const { data } = await company.buyer.api.read<Page<Order>>(`/purchase-orders?q=${reference}`);
  expect(data).toHaveLength(1);
});

test("a step of an order's life is done once, however often it is asked for", async ({ company }) => {
  const order = await givenOrder(company, "RECEIVED");
  const path = `/purchase-orders/${order.id}/invoices`;
  const asked = { body: wholeInvoice(order), headers: keyed() };
  const answers = [];
  for (let times = 0; times < 3; times += 1) answers.push(await company.finance.api.ask<Moved>("POST", path, asked));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map(({ body }) => body.invoice?.id)).size).toBe(1);
});

test("an answer with a secret is replayed too, and a key that is no key is refused", async ({ company }) => {
  const asked = { body: { name: "another" }, headers: keyed() };
  const first = await company.buyer.api.ask<{ key: string }>("POST", "/api-keys", asked);
  const again = await company.buyer.api.ask<{ key: string }>("POST", "/api-keys", asked);
  expect(first.body.key).toMatch(/^cs_/);
  expect(again.body.key).toBe(first.body.key);
  const long = { body: draft(company), headers: keyed("x".repeat(256)) };
  expect((await company.buyer.api.ask("POST", "/purchase-orders", long)).body.code).toBe("validation_failed");
});

test("of fifty approvals at once exactly one takes effect, and nobody meets a fault", async ({ company }) => {
  const order = await givenOrder(company, "PENDING_APPROVAL");
  const body = { contentHash: order.contentHash };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      company.approver.api.ask("POST", `/purchase-orders/${order.id}/approve`, { body }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
});

test("fifty receipts of all of it at once: one is taken, the order never holds more than was wanted", async ({
  company,
}) => {
  const order = await givenOrder(company, "SHIPPED");
  const body = { lines: everything(order) };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      company.receiver.api.ask("POST", `/purchase-orders/${order.id}/receipts`, { body }),
    ),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(new Set(answers.map(({ status, body: { code } }) => (status === 201 ? "" : code)))).toEqual(
    new Set(["", "quantity_exceeded"]),
  );
});
