import type { Order } from "../support/bodies.ts";
import { expect, test } from "../support/fixtures.ts";
import { everything, givenOrder, line } from "../support/life.ts";

interface Changed {
  readonly changeOrder: {
    readonly id: string;
    readonly revision: number;
    readonly status: string;
    readonly contentHash: string;
    readonly total: string;
    readonly changes: readonly object[];
  };
  readonly purchaseOrder: Order & { readonly pendingChange: { readonly contentHash: string } | null };
}

const at = ({ id }: Order) => `/purchase-orders/${id}`;
const more = ({ lines }: Order, quantity = "15") => [{ ...line({ quantity }), id: lines[0]?.id }];

test("a change is answered with what it changes, decided by its hash, and seen by the supplier when it is in force", async ({
  company,
}) => {
  const { buyer, approver, supplier } = company;
  const order = await givenOrder(company, "ACKNOWLEDGED");
  const body = { lines: more(order), reason: "Ask nobody outside." };
  const { status, headers, body: made } = await buyer.api.ask<Changed>("POST", `${at(order)}/change-orders`, { body });

  expect(status).toBe(201);
  expect(headers.get("location")).toBe(`/api/v1${at(order)}`);
  expect(made.changeOrder).toMatchObject({
    revision: 2,
    status: "PENDING_APPROVAL",
    total: "1521.00",
    reason: body.reason,
  });
  expect(made.changeOrder.changes).toEqual([expect.objectContaining({ field: "quantity", old: "12.5", new: "15" })]);
  expect(made.purchaseOrder).toMatchObject({ revision: 1, total: order.total, contentHash: order.contentHash });
  expect(await supplier.api.read(at(order))).toMatchObject({ pendingChange: null, changeOrders: [], revision: 1 });

  const inbox = await approver.api.read<{ data: object[] }>("/approvals?limit=200");
  expect(inbox.data).toContainEqual(
    expect.objectContaining({ documentType: "CHANGE_ORDER", contentHash: made.changeOrder.contentHash }),
  );
  const decision = { purchaseOrderId: order.id, verb: "approve", contentHash: made.changeOrder.contentHash };
  const { decisions } = await approver.api.send<{ decisions: object[] }>("/approvals/decide", {
    decisions: [decision],
  });
  expect(decisions).toMatchObject([{ status: 200, purchaseOrder: { revision: 2, status: "SENT" } }]);

  const seen = await supplier.api.ask<Order>("GET", at(order));
  expect(seen.body).toMatchObject({
    revision: 2,
    total: "1521.00",
    changeOrders: [{ revision: 2, status: "APPROVED" }],
  });
  expect(seen.text).not.toContain(body.reason);
  expect(seen.text).not.toContain("GENERAL");
});

test("one change at a time, of the current version, of what is approved, and of something", async ({ company }) => {
  const { ask, send } = company.buyer.api;
  const order = await givenOrder(company, "SENT");
  const path = `${at(order)}/change-orders`;
  const codeOf = async (body: object, headers = {}) => (await ask("POST", path, { body, headers })).body.code;

  expect(await codeOf({ total: "1" })).toBe("validation_failed");
  expect(await codeOf({})).toBe("validation_failed");
  expect(await codeOf({ notes: "Ring." }, { "if-match": '"1"' })).toBe("version_conflict");
  const draft = await givenOrder(company, "DRAFT");
  expect((await ask("POST", `${at(draft)}/change-orders`, { body: {} })).body).toMatchObject({
    code: "illegal_transition",
    currentStatus: "DRAFT",
  });

  await send(path, { lines: more(order) });
  expect(await codeOf({ notes: "Ring." })).toBe("open_change_order");
  expect((await ask("POST", `${at(order)}/close`, { body: { reason: "Done." } })).body.code).toBe("open_change_order");
  const { changeOrders } = await send<{ changeOrders: object[] }>(`${path}/withdraw`);
  expect(changeOrders).toMatchObject([{ status: "WITHDRAWN" }]);
});

test("what came cannot be taken out again", async ({ company }) => {
  const order = await givenOrder(company, "RECEIVED");
  const { ask } = company.buyer.api;
  const answer = await ask("POST", `${at(order)}/change-orders`, { body: { lines: more(order, "12") } });

  expect(answer.status).toBe(409);
  expect(answer.body.code).toBe("quantity_exceeded");
});

test("a supplier proposes, the buyer accepts or dismisses", async ({ company }) => {
  const { buyer, supplier } = company;
  const order = await givenOrder(company, "SENT");
  const [first] = everything(order);
  const wrong = await supplier.api.ask("POST", `${at(order)}/acknowledge`, {
    body: { lines: [{ lineId: first?.lineId, quantity: "10" }] },
  });
  expect(wrong.body.detail).toContain("counter-propose");

  const offer = { note: "Less.", lines: [{ lineId: first?.lineId, quantity: "10" }] };
  const { proposals } = await supplier.api.send<{ proposals: { id: string }[] }>(`${at(order)}/counter-propose`, offer);
  const answer = `${at(order)}/proposals/${proposals[0]?.id}`;
  expect((await supplier.api.ask("POST", `${answer}/accept`, { body: {} })).status).toBe(403);
  expect((await buyer.api.ask("POST", `${answer}/dismiss`, { body: {} })).body.code).toBe("validation_failed");
  expect(await buyer.api.send(`${answer}/accept`)).toMatchObject({
    revision: 2,
    status: "SENT",
    lines: [{ quantity: "10" }],
    proposals: [{ status: "ACCEPTED" }],
  });
});

test("each event of a change can be subscribed to, with its schema and an example", async ({ company }) => {
  for (const [type, document] of [
    ["change_proposed", "proposal"],
    ["proposal_dismissed", "proposal"],
    ["change_order_submitted", "changeOrder"],
    ["change_order_rejected", "changeOrder"],
    ["change_order_withdrawn", "changeOrder"],
    ["amended", "changeOrder"],
  ]) {
    const path = `/event-types/purchase_order.${type}/schema`;
    const { schema, example } = await company.admin.api.read<{ schema: object; example: { data: object } }>(path);
    expect(JSON.stringify(schema)).toContain(`"${document}"`);
    expect(example.data).toHaveProperty(document ?? "");
  }
});
