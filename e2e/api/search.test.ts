import { randomUUID } from "node:crypto";
import type { Order, Page } from "../support/bodies.ts";
import { expect, test } from "../support/fixtures.ts";
import { draft, line } from "../support/life.ts";

test("search goes letter by letter, in number, reference, supplier, descriptions and SKUs", async ({ company }) => {
  const tag = randomUUID().slice(0, 8);
  const facts = {
    reference: `100%_sure\\${tag}`,
    lines: [line({ description: `Führungsschiene Åse ${tag}`, sku: `X_${tag}%Z` })],
  };
  const order = await company.buyer.api.send("/purchase-orders", draft(company, facts));
  const found = async (q: string) => {
    const { data } = await company.buyer.api.read<Page<Order>>(`/purchase-orders?q=${encodeURIComponent(q)}`);
    return data.some(({ id }) => id === order.id);
  };
  const hits = [
    order.number,
    order.number.toLowerCase(),
    `100%_sure\\${tag}`,
    `${tag} 100%`,
    `FUHRUNGSSCHIENE ase ${tag}`,
    `führung ${tag}`,
    `x_${tag}%z`,
    `${company.tag} ${tag}`,
    order.number.slice(-6),
  ];
  for (const q of hits) expect(await found(q), q).toBe(true);
  const misses = [`100_${tag}`, `1%sure\\${tag}`, `X%${tag}`, `_${tag}_`, `%${tag}%`, `${tag} nowhere`, `sure/${tag}`];
  for (const q of misses) expect(await found(q), q).toBe(false);
});

test("an empty search finds everything, a search for signs alone nothing that has none", async ({ company }) => {
  const { data } = await company.buyer.api.read<Page<Order>>("/purchase-orders?q=");
  expect(data.length).toBeGreaterThan(0);
  for (const q of ["%%%", "___", "\\", "'; DROP TABLE purchase_order; --"]) {
    const answer = await company.buyer.api.ask<Page<Order>>("GET", `/purchase-orders?q=${encodeURIComponent(q)}`);
    expect(answer.status, q).toBe(200);
  }
});
