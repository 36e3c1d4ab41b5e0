import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { getSupplier } from "./get-supplier.ts";
import { listLookAlikes } from "./list-look-alikes.ts";
import { listSuppliers } from "./list-suppliers.ts";

const names = ["Żółć GmbH", "Papier Union", "Bluewater Logistics", "100% Recycled", "1000 Recycled", "A_B", "AXB"];
let buyer: Actor;

beforeAll(async () => {
  buyer = await givenUser();
  for (const name of names) await givenSupplier({ name });
  await givenSupplier({ name: "Papier Union", code: "PU-2", legalName: "Papier Union Großhandel KG" });
});

describe("the list of suppliers", () => {
  it("is sorted by name, also from one page to the next", async () => {
    const all = await listSuppliers(buyer, {});
    const paged = await throughPages(buyer, "3");

    expect(all.data).toHaveLength(8);
    expect(all.nextCursor).toBeNull();
    expect(paged).toEqual(all.data.map(({ id }) => id));
  });

  it("does not lose or repeat a row while others are written", async () => {
    const first = await listSuppliers(buyer, { limit: "4", q: "a" });
    const added = await givenSupplier({ name: "AAA, the newest" });
    const rest = await listSuppliers(buyer, { q: "a", cursor: first.nextCursor ?? "" });
    await db.supplier.delete({ where: { id: added.id } });

    const ids = [...first.data, ...rest.data].map(({ id }) => id);
    expect(ids).toEqual((await listSuppliers(buyer, { q: "a" })).data.map(({ id }) => id));
  });

  it.each([
    ["zolc", ["Żółć GmbH"]],
    ["union papier", ["Papier Union", "Papier Union"]],
    ["pu-2", ["Papier Union"]],
    ["GROSSHANDEL", ["Papier Union"]],
    ["100%", ["100% Recycled"]],
    ["a_b", ["A_B"]],
    ["\\", []],
    ["nothing like it", []],
    ["'; DROP TABLE supplier; --", []],
  ])("finds by %j: %j", async (q, found) => {
    expect((await listSuppliers(buyer, { q })).data.map(({ name }) => name)).toEqual(found);
  });

  it("shows a supplier's user himself only", async () => {
    const { id } = await givenSupplier({ name: "Papier Union", code: "PU-3" });
    const [someone] = (await listSuppliers(buyer, { q: "zolc" })).data;
    const user = await givenUser({ supplierId: id });

    expect((await listSuppliers(user, {})).data.map((supplier) => supplier.id)).toEqual([id]);
    expect((await listSuppliers(user, { q: "zolc" })).data).toEqual([]);
    expect(await getSupplier(user, { id })).toMatchObject({ id });
    await expect(getSupplier(user, { id: someone?.id })).rejects.toMatchObject({ refusal: { code: "not_found" } });
    expect(await listLookAlikes(user, { id })).toEqual([]);
  });

  it("names those that look alike", async () => {
    const fake = await givenSupplier({ name: "Bluew\u0430ter L\u043Egistics", code: "FAKE" });

    expect((await listLookAlikes(buyer, { id: fake.id })).map(({ name }) => name)).toEqual(["Bluewater Logistics"]);
  });
});

async function throughPages(actor: Actor, limit: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await listSuppliers(actor, { limit, ...(cursor && { cursor }) });
    ids.push(...page.data.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}
