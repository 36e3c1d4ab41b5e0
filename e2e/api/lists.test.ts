import { randomUUID } from "node:crypto";
import type { Client } from "../support/api.ts";
import type { Order, Page } from "../support/bodies.ts";
import { expect, test } from "../support/fixtures.ts";
import { draft, givenOrder, line } from "../support/life.ts";

/** Every page of a list, one after the other. */
async function walk(api: Client, query: string, between: () => Promise<unknown> = async () => undefined) {
  const rows: Order[] = [];
  let cursor: string | null = "";
  for (let pages = 0; cursor !== null && pages < 50; pages += 1) {
    const next: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<Order> = await api.read(`/purchase-orders?${query}${next}`);
    rows.push(...page.data);
    cursor = page.nextCursor;
    await between();
  }
  return rows;
}

test.describe("lists of orders", () => {
  const tag = `list${randomUUID().slice(0, 8)}`;
  const made: Order[] = [];

  test.beforeAll(async ({ company }) => {
    for (let index = 0; index < 12; index += 1) {
      const neededBy = index % 3 === 0 ? undefined : `2027-01-${String(20 - index).padStart(2, "0")}`;
      const lines = [line({ quantity: String((index * 7) % 12 || 12), neededBy })];
      made.push(await company.buyer.api.send("/purchase-orders", draft(company, { reference: tag, lines })));
    }
  });

  test("limit is 1 to 200, 50 when nothing is said", async ({ company }) => {
    const { ask } = company.buyer.api;
    for (const limit of ["0", "-1", "201", "1e2", "1000000000", "x", "", "1.5", " 5"])
      expect((await ask("GET", `/purchase-orders?limit=${encodeURIComponent(limit)}`)).status, limit).toBe(422);
    for (const path of ["/suppliers", "/users", "/webhook-deliveries", "/approvals", "/cost-centres"])
      expect((await company.admin.api.ask("GET", `${path}?limit=201`)).status, path).toBeGreaterThanOrEqual(403);
    const page = await company.buyer.api.read<Page<Order>>(`/purchase-orders?q=${tag}&limit=200`);
    expect(page.data).toHaveLength(12);
    expect(page.nextCursor).toBeNull();
    expect(page.data[0]).not.toHaveProperty("lines");
  });

  test("every sort, both ways, page by page, misses nothing and repeats nothing", async ({ company }) => {
    const keys: Record<string, (order: Order) => string | number> = {
      createdAt: ({ createdAt }) => createdAt,
      number: ({ number }) => number,
      total: ({ baseTotal }) => Number(baseTotal),
      neededBy: ({ neededBy }) => neededBy ?? "9999",
      updatedAt: ({ updatedAt }) => updatedAt,
    };
    for (const [sort, key] of Object.entries(keys)) {
      for (const sign of ["", "-"]) {
        const rows = await walk(company.buyer.api, `q=${tag}&limit=5&sort=${sign}${sort}`);
        expect(new Set(rows.map(({ id }) => id)).size, sign + sort).toBe(12);
        expect(rows).toHaveLength(12);
        const known = rows.filter(({ neededBy }) => sort !== "neededBy" || neededBy);
        const ordered = known.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) * (sign ? -1 : 1));
        expect(known.map(key), sign + sort).toEqual(ordered.map(key));
        if (sort === "neededBy") expect(rows.slice(0, known.length), "none last").toEqual(known);
      }
    }
    expect((await company.buyer.api.ask("GET", "/purchase-orders?sort=password")).status).toBe(422);
  });

  test("a cursor stays right while others write", async ({ company }) => {
    const rows = await walk(company.buyer.api, `q=${tag}&limit=3`, () =>
      company.buyer.api.send("/purchase-orders", draft(company, { reference: `${tag} later` })),
    );
    const seen = rows.map(({ id }) => id).filter((id) => made.some((order) => order.id === id));
    expect(seen).toEqual(made.map(({ id }) => id).toReversed());
  });

  test("a cursor of another list, or of nobody, is refused", async ({ company }) => {
    for (const cursor of ["x", "eyJhIjoxfQ", Buffer.from('["a"]').toString("base64url"), "%00", "a".repeat(5000)]) {
      const answer = await company.buyer.api.ask("GET", `/purchase-orders?cursor=${cursor}`);
      expect(answer.body, cursor).toMatchObject({ status: 422, code: "validation_failed" });
    }
  });

  test("filters take several values, and each narrows", async ({ company }) => {
    const { api } = company.buyer;
    const submitted = await givenOrder(company, "PENDING_APPROVAL", { reference: tag });
    const ids = async (query: string) => (await walk(api, `q=${tag}&limit=200&${query}`)).map(({ id }) => id);
    expect(await ids("status=PENDING_APPROVAL")).toEqual([submitted.id]);
    expect((await ids("status=PENDING_APPROVAL,DRAFT")).length).toBeGreaterThan(12);
    expect(await ids("summaryStatus=CLOSED,INVOICED")).toEqual([]);
    expect(await ids(`supplierId=${company.otherSupplierId}`)).toEqual([]);
    expect(
      await ids(`supplierId=${company.otherSupplierId},${company.supplierId}&status=PENDING_APPROVAL`),
    ).toHaveLength(1);
    expect(await ids(`requesterId=${company.colleague.id}`)).toEqual([]);
    expect(await ids(`requesterId=${company.buyer.id}&status=PENDING_APPROVAL`)).toHaveLength(1);
    const exact = made.filter(({ baseTotal }) => baseTotal === submitted.baseTotal).length;
    const { baseTotal } = submitted;
    expect((await ids(`totalMin=${baseTotal}&totalMax=${baseTotal}&status=PENDING_APPROVAL`)).length).toBe(1);
    expect(exact).toBe(0);
    for (const wrong of ["status=NOTHING", "totalMin=1e3", "createdFrom=2026-13-01", "nonsense=1", "createdTo=today"])
      expect((await api.ask("GET", `/purchase-orders?${wrong}`)).status, wrong).toBe(422);
  });

  test("days are whole days of the company, both ends included", async ({ company }) => {
    const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
    const count = async (query: string) => (await walk(company.buyer.api, `q=${tag}&limit=200&${query}`)).length;
    expect(await count(`createdFrom=${day(-1)}&createdTo=${day(1)}`)).toBeGreaterThanOrEqual(12);
    expect(await count(`createdFrom=${day(2)}`)).toBe(0);
    expect(await count(`createdTo=${day(-2)}`)).toBe(0);
  });
});
