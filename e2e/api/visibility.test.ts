import type { Company } from "../support/company.ts";
import { expect, test } from "../support/fixtures.ts";
import type { Order, Page } from "../support/bodies.ts";
import { givenOrder } from "../support/life.ts";

type Seat = Exclude<keyof Company, "tag" | "supplierId" | "otherSupplierId">;

const seesFrom: Readonly<Record<Seat, number>> = {
  buyer: 0,
  colleague: 0,
  admin: 0,
  auditor: 0,
  approver: 1,
  receiver: 1,
  finance: 1,
  supplier: 3,
  stranger: 99,
};
const stages = ["DRAFT", "PENDING_APPROVAL", "APPROVED", "SENT", "CLOSED"] as const;

test("who sees an order, in itself and in the list, at every stage of its life", async ({ company }) => {
  for (const [index, stage] of stages.entries()) {
    const order = await givenOrder(company, stage, { reference: `see-${stage}` });
    for (const [seat, from] of Object.entries(seesFrom) as [Seat, number][]) {
      const { api } = company[seat];
      const sees = index >= from;
      const about = `${seat} and a ${stage} order`;
      expect((await api.ask("GET", `/purchase-orders/${order.id}`)).status, about).toBe(sees ? 200 : 404);
      const { data } = await api.read<Page<Order>>(`/purchase-orders?q=${order.number}`);
      expect(data.length, about).toBe(sees ? 1 : 0);
    }
  }
});

test("what was withdrawn stays visible to those who saw it, what was cancelled unsent stays unseen by its supplier", async ({
  company,
}) => {
  const order = await givenOrder(company, "PENDING_APPROVAL");
  const at = `/purchase-orders/${order.id}`;
  await company.buyer.api.send(`${at}/withdraw`);
  expect((await company.finance.api.ask("GET", at)).status).toBe(200);
  await company.buyer.api.send(`${at}/cancel`, { reason: "Not needed." });
  expect((await company.supplier.api.ask("GET", at)).status).toBe(404);

  const sent = await givenOrder(company, "SENT");
  await company.buyer.api.send(`/purchase-orders/${sent.id}/cancel`, { reason: "Not needed." });
  expect((await company.supplier.api.ask("GET", `/purchase-orders/${sent.id}`)).status).toBe(200);
});

test("people are told as id, name and roles to those who do not administer them", async ({ company }) => {
  const { data } = await company.buyer.api.read<Page<object>>("/users");
  for (const person of data) expect(Object.keys(person).toSorted()).toEqual(["id", "name", "roles"]);
  const { data: all } = await company.admin.api.read<Page<object>>("/users");
  expect(all[0]).toHaveProperty("email");
});
