import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { dialects } from "#lib/inbound/dialects";
import { exampleCode } from "#lib/inbound/example";
import { client } from "../support/api.ts";
import type { Problem } from "../support/bodies.ts";
import { expect, test } from "../support/fixtures.ts";
import { givenSource, type Message, messagesOf, outcome, type Source, tell } from "../support/inbound.ts";
import { everything, givenOrder } from "../support/life.ts";
import { target } from "../support/target.ts";

const run = promisify(execFile);
const nobody = "0198c0de-0000-7000-8000-000000000000";

test("the door does not tell whether there is a source, whether it is open, or what is wrong", async ({ company }) => {
  const { api } = company.admin;
  const [open, disabled, elsewhere] = await Promise.all([
    givenSource(api),
    givenSource(api, { enabled: false }),
    givenSource(api, { allowedAddresses: ["203.0.113.0/24"] }),
  ]);
  const gone = await givenSource(api);
  await api.ask("DELETE", `/inbound-sources/${gone.id}`);
  const unsigned = client(target().url, null).ask<Message & Problem>("POST", `/inbound/${open.id}`, { body: {} });
  const answers = await Promise.all([
    unsigned,
    tell({ ...open, secret: disabled.secret }, "shipment.updated", {}),
    tell(disabled, "shipment.updated", {}),
    tell(elsewhere, "shipment.updated", {}),
    tell(gone, "shipment.updated", {}),
    tell({ ...open, id: nobody }, "shipment.updated", {}),
    tell({ ...open, id: "no-id" }, "shipment.updated", {}),
  ]);
  const said = answers.map(({ status, body: { requestId: _id, ...body } }) => JSON.stringify({ status, body }));
  expect(new Set(said).size).toBe(1);
  expect(answers[0]?.status).toBe(401);
  await expect
    .poll(async () => (await messagesOf(api, elsewhere, "rejected"))[0]?.reason)
    .toMatch(/address .* is not among those/);
});

test("what does not fit is refused field by field, and what is no JSON at all", async ({ company }) => {
  const source = await givenSource(company.admin.api);
  const { status, body } = await tell(source, "shipment.updated", { status: "lost", extra: 1, trackingNumber: 5 });
  expect(status).toBe(422);
  expect(JSON.stringify(body)).toContain("data.purchaseOrderNumber");
  expect((await tell(source, "", {})).status).toBe(422);
  await expect
    .poll(async () => (await messagesOf(company.admin.api, source, "rejected")).map(({ type }) => type))
    .toEqual(expect.arrayContaining(["shipment.updated", null]));
  const broken = await tell(source, "shipment.updated", {}, { body: "{" });
  expect(broken.status).toBe(400);
  const large = await tell(source, "x".repeat(256 * 1024), {});
  expect(large.body).toMatchObject({ status: 413, code: "payload_too_large" });
});

test("each dialect's example works as the page shows it", async ({ company }) => {
  for (const dialect of dialects) {
    const { id, secret } = await givenSource(company.admin.api, {
      kind: "stock",
      dialect,
      defaultBuyerId: company.buyer.id,
    });
    const code = exampleCode("stock", dialect, `${target().url}/api/v1/inbound/${id}`);
    const args = ["--input-type=module", "--eval", code];
    const { stdout } = await run(process.execPath, args, { env: { ...process.env, SECRET: secret } });
    expect(stdout, dialect).toMatch(/^202 /);
    const again = await run(process.execPath, args, {
      env: { ...process.env, SECRET: `${secret}x`.replace("whsec_", "whsec_x") },
    });
    expect(again.stdout, dialect).toMatch(/^401 /);
  }
});

test("a supplier, a bank and a warehouse tell what they know, and the orders follow", async ({ company }) => {
  const { admin, buyer, supplierId } = company;
  const [erp, bank, warehouse] = await Promise.all([
    givenSource(admin.api, { kind: "supplier", supplierId }),
    givenSource(admin.api, { kind: "payment" }),
    givenSource(admin.api, { kind: "stock", defaultBuyerId: buyer.id }),
  ]);
  const sku = `SKU-${company.tag}`;
  const order = await givenOrder(company, "SENT", {
    lines: [{ description: "Rail", sku, quantity: "2", unit: "C62", unitPrice: "10", costCentre: "GENERAL" }],
  });
  const { number: purchaseOrderNumber } = order;
  const done = async (source: Source, type: string, data: object) => {
    const { body } = await tell(source, type, data);
    const message = await outcome(admin.api, body.id);
    expect(message, message.reason ?? "").toMatchObject({ state: "processed" });
    return message;
  };
  await done(erp, "order.response", { purchaseOrderNumber, response: "accepted" });
  const lines = everything(order).map((line) => ({ ...line, unitPrice: "10" }));
  const invoice = { invoiceNumber: `I-${company.tag}`, invoiceDate: "2026-11-20" };
  await done(erp, "invoice.submitted", { purchaseOrderNumber, ...invoice, lines });
  const paid = { amount: "20.00", currency: "EUR", paidAt: "2026-11-25T09:00:00Z" };
  await done(bank, "invoice.paid", {
    supplierCode: order.supplier.code,
    invoiceNumber: invoice.invoiceNumber,
    ...paid,
  });
  const low = { sku, quantityOnHand: "0", reorderPoint: "1", reorderQuantity: "4" };
  const { purchaseOrder } = await done(warehouse, "stock.low", low);

  const after = await buyer.api.read<{ status: string; invoices: unknown[] }>(`/purchase-orders/${order.id}`);
  expect(after).toMatchObject({
    status: "ACKNOWLEDGED",
    invoices: [{ total: "20.00", paidAmount: "20.00", paidAt: "2026-11-25T09:00:00.000Z" }],
  });
  const draft = await buyer.api.read(`/purchase-orders/${purchaseOrder?.id}`);
  expect(draft).toMatchObject({
    status: "DRAFT",
    requester: { id: buyer.id },
    lines: [{ sku, quantity: "4", unitPrice: "10.00" }],
  });
  const events = await admin.api.read<{ data: { type: string }[] }>(`/webhook-events?purchaseOrderId=${order.id}`);
  expect(events.data.map(({ type }) => type)).toContain("purchase_order.invoice_paid");
});

test("messages are listed by source and state, page by page", async ({ company }) => {
  const { api } = company.admin;
  const source = await givenSource(api);
  for (let at = 0; at < 5; at += 1) await tell(source, `test.${at}`, {});
  const seen: (string | null)[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const page: { data: { type: string | null }[]; nextCursor: string | null } = await api.read(
      `/inbound-messages?sourceId=${source.id}&state=ignored&limit=2${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...page.data.map(({ type }) => type));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(["test.4", "test.3", "test.2", "test.1", "test.0"]);
  expect((await api.ask("GET", "/inbound-messages?state=lost")).status).toBe(422);
});
