import { expect, test } from "../support/fixtures.ts";
import { everything, givenOrder, line, type Stage, wholeInvoice } from "../support/life.ts";
import type { Moved, Order, Page } from "../support/bodies.ts";

const own = /"(costCentre|internalNotes|baseTotal|baseCurrency|approvalLimit|overrideReason)"/;
const secret = "only for our eyes";
const stages: readonly Stage[] = ["SENT", "ACKNOWLEDGED", "SHIPPED", "RECEIVED", "CLOSED"];

test("a supplier sees his orders from sent on, and nothing that is the company's own", async ({ company }) => {
  const { api } = company.supplier;
  for (const stage of ["DRAFT", "PENDING_APPROVAL", "APPROVED"] as const) {
    const { id } = await givenOrder(company, stage);
    expect((await api.ask("GET", `/purchase-orders/${id}`)).status, stage).toBe(404);
  }
  for (const stage of stages) {
    const order = await givenOrder(company, stage, { internalNotes: secret, lines: [line()] });
    const answer = await api.ask<Order>("GET", `/purchase-orders/${order.id}`);
    expect(answer.status, stage).toBe(200);
    expect(answer.text).not.toMatch(own);
    expect(answer.text).not.toContain(secret);
    expect(answer.text).not.toContain(company.approver.name);
    expect(answer.body.total).toBe(order.total);
    expect((await company.stranger.api.ask("GET", `/purchase-orders/${order.id}`)).status).toBe(404);
  }
  const { text, body } = await api.ask<Page<Order>>("GET", "/purchase-orders?limit=200");
  expect(text).not.toMatch(own);
  for (const { status, supplier } of body.data) {
    expect(status).not.toMatch(/DRAFT|PENDING|APPROVED|CHANGES|REJECTED/);
    expect(supplier.id).toBe(company.supplierId);
  }
  expect(body.data.length).toBeGreaterThanOrEqual(stages.length);
});

test("what a supplier's own commands answer is as narrow", async ({ company }) => {
  const { api } = company.supplier;
  const order = await givenOrder(company, "SENT", { internalNotes: secret });
  const at = `/purchase-orders/${order.id}`;
  const answers = [
    await api.ask("POST", `${at}/acknowledge`, { body: { note: "Gladly." } }),
    await api.ask("POST", `${at}/shipments`, { body: { lines: everything(order) } }),
    await api.ask("POST", `${at}/invoices`, { body: wholeInvoice(order) }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 201, 201]);
  for (const { text } of answers) {
    expect(text).not.toMatch(own);
    expect(text).not.toContain(secret);
  }
});

test("route, trail, people and settings are not a supplier's", async ({ company }) => {
  const order = await givenOrder(company, "SENT");
  const paths = [
    `/purchase-orders/${order.id}/route`,
    `/purchase-orders/${order.id}/audit-events`,
    "/users",
    "/settings",
    "/cost-centres",
    "/exchange-rates",
    "/approval-policies",
    "/approvals",
    "/audit-events",
  ];
  for (const path of paths) {
    const { body } = await company.supplier.api.ask("GET", path);
    expect(body, path).toMatchObject({ status: 403, code: "forbidden" });
  }
  const { body } = await company.supplier.api.ask<Page<{ id: string }>>("GET", "/suppliers");
  expect(body.data.map(({ id }) => id)).toEqual([company.supplierId]);
  const other = await company.supplier.api.ask("GET", `/suppliers/${company.otherSupplierId}`);
  expect(other.status).toBe(404);
});

test("searching and filtering finds a supplier nothing by what he may not see", async ({ company }) => {
  const costCentre = `CC-${company.tag}`;
  await company.admin.api.send("/cost-centres", { code: costCentre, name: "Secret project" });
  const facts = { internalNotes: secret, lines: [line({ costCentre })] };
  await givenOrder(company, "SENT", facts);
  for (const q of [costCentre, secret, company.approver.name]) {
    const found = await company.supplier.api.read<Page<Order>>(`/purchase-orders?q=${encodeURIComponent(q)}`);
    expect(found.data, q).toEqual([]);
  }
});

test("notes of receipts and reasons stay inside", async ({ company }) => {
  const order = await givenOrder(company, "SHIPPED");
  const at = `/purchase-orders/${order.id}`;
  const body = { lines: everything(order), note: secret };
  const { receipt } = await company.receiver.api.send<Moved>(`${at}/receipts`, body);
  await company.receiver.api.send(`${at}/receipts/${receipt?.id}/reverse`, { reason: secret });
  expect((await company.supplier.api.ask("GET", at)).text).not.toContain(secret);
  expect((await company.buyer.api.ask("GET", at)).text).toContain(secret);
});
