import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { givenUser } from "#prisma/seed/given-user";
import { givenApiKey, send } from "../../../e2e/support/send.ts";
import * as costCentre from "./cost-centres/[id]/route.ts";
import * as costCentres from "./cost-centres/route.ts";
import * as exchangeRate from "./exchange-rates/[id]/route.ts";
import * as exchangeRates from "./exchange-rates/route.ts";
import * as settings from "./settings/route.ts";
import * as supplier from "./suppliers/[id]/route.ts";
import * as suppliers from "./suppliers/route.ts";

const acme = { code: "ACME", name: "Acme", currency: "EUR", country: "AT" };
const ids = readFileSync("e2e/corpus/ids.jsonl", "utf8").trim().split("\n");
let buyer: string;
let admin: string;

beforeAll(async () => {
  buyer = await givenApiKey((await givenUser()).id);
  admin = await givenApiKey((await givenUser({ roles: ["ADMIN"] })).id);
});

describe("suppliers in the API", () => {
  it("are made, read at their address, and changed at the version that was read", async () => {
    const made = await send(suppliers.POST, { as: buyer, body: acme });
    expect(made).toMatchObject({ status: 201, body: { ...acme, version: 1, blocked: false } });
    const id = String(made.body["id"]);
    expect(made.headers.get("location")).toBe(`/api/v1/suppliers/${id}`);

    const read = await send(supplier.GET, { as: buyer, method: "GET", params: { id } });
    expect(read).toMatchObject({ status: 200, body: made.body });

    const change = { as: buyer, method: "PATCH", params: { id }, headers: { "if-match": '"1"' } };
    expect(await send(supplier.PATCH, { ...change, body: { blocked: true } })).toMatchObject({
      status: 200,
      body: { ...acme, blocked: true, version: 2 },
    });
    expect(await send(supplier.PATCH, { ...change, body: { blocked: false } })).toMatchObject({
      status: 409,
      body: { code: "version_conflict", currentVersion: 2 },
    });
  });

  it("cannot share a code", async () => {
    await send(suppliers.POST, { as: buyer, body: { ...acme, code: "TWICE" } });

    expect(await send(suppliers.POST, { as: buyer, body: { ...acme, code: "TWICE" } })).toMatchObject({
      status: 409,
      body: { code: "duplicate" },
    });
  });

  it.each(ids.map((line): string => JSON.parse(line).value))("are not found at %s", async (id) => {
    for (const [endpoint, method] of [
      [supplier.GET, "GET"],
      [supplier.PATCH, "PATCH"],
      [costCentre.GET, "GET"],
      [exchangeRate.GET, "GET"],
    ] as const) {
      const body = method === "PATCH" ? { name: "X" } : undefined;
      expect(await send(endpoint, { as: admin, method, params: { id }, body })).toMatchObject({
        status: 404,
        body: { code: "not_found" },
      });
    }
  });

  it("name every field that must be corrected", async () => {
    const body = { ...acme, currency: "XXX", status: "ACTIVE", address: { street: "1" } };
    const { status, body: told } = await send(suppliers.POST, { as: buyer, body });

    const errors = told["errors"] as { path: string }[];
    expect(status).toBe(422);
    expect(errors.map(({ path }) => path).toSorted()).toEqual([
      "address.city",
      "address.postalCode",
      "currency",
      "status",
    ]);
  });

  it("have no other methods", async () => {
    expect((await send(suppliers.DELETE, { as: buyer, method: "DELETE" })).status).toBe(405);
    expect((await send(supplier.POST, { as: buyer, params: { id: newId() }, body: {} })).status).toBe(405);
  });
});

describe("what else the company writes down, in the API", () => {
  it("cost centres are for finance and administrators", async () => {
    const body = { code: "CC-1", name: "Assembly", parentCode: "GENERAL" };
    expect((await send(costCentres.POST, { as: buyer, body })).status).toBe(403);

    const made = await send(costCentres.POST, { as: admin, body });
    expect(made).toMatchObject({ status: 201, body });
    expect(made.headers.get("location")).toBe(`/api/v1/cost-centres/${String(made.body["id"])}`);
    expect(
      await send(costCentres.POST, { as: admin, body: { ...body, code: "CC-2", parentCode: "NO" } }),
    ).toMatchObject({
      status: 422,
      body: { code: "validation_failed", errors: [{ path: "parentCode" }] },
    });
    const listed = await send(costCentres.GET, { as: buyer, method: "GET" });
    expect(listed.body["data"]).toMatchObject([{ code: "CC-1" }, { code: "GENERAL" }]);
  });

  it("exchange rates too", async () => {
    const body = { currency: "USD", rate: "0.92", validFrom: "2026-11-01" };
    const made = await send(exchangeRates.POST, { as: admin, body });

    expect(made).toMatchObject({ status: 201, body });
    expect(await send(exchangeRates.POST, { as: admin, body })).toMatchObject({
      status: 409,
      body: { code: "duplicate" },
    });
    expect((await send(exchangeRates.POST, { as: admin, body: { ...body, currency: "EUR" } })).status).toBe(422);
    expect((await send(exchangeRates.GET, { as: buyer, method: "GET" })).body["data"]).toEqual([made.body]);
  });

  it("settings are for administrators, read by everyone of the company", async () => {
    const patch = { method: "PATCH", body: { companyName: "Hofer Anlagenbau" } };

    expect((await send(settings.PATCH, { as: buyer, ...patch })).status).toBe(403);
    expect(await send(settings.PATCH, { as: admin, ...patch })).toMatchObject({ status: 200, body: patch.body });
    expect(await send(settings.GET, { as: buyer, method: "GET" })).toMatchObject({ status: 200, body: patch.body });
  });

  it.each(["limit=0", "limit=201", "limit=1e9", "orderBy=password", "cursor=garbage", "q=%00", "q=a&q=b"])(
    "a list refuses ?%s",
    async (query) => {
      const path = `/api/v1/suppliers?${query}`;
      expect(await send(suppliers.GET, { as: buyer, method: "GET", path })).toMatchObject({
        status: 422,
        body: { code: "validation_failed" },
      });
    },
  );
});
