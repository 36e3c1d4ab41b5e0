import { describe, expect, it } from "vitest";
import * as z from "zod";
import { theSystem } from "#lib/access/actor";
import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { addressOf, found, listFromAddress } from "./page.ts";

const actor = theSystem("test");
const asks = z.strictObject({ q: z.string().max(5).optional(), limit: z.string().optional() });
const list = query("supplier.read", asks, async (_actor, asked) => ({ data: [asked], nextCursor: null }));
const from = (params: Record<string, string | string[] | undefined>) =>
  listFromAddress(list, actor, Promise.resolve(params), ["q"]);

describe("a list as its address wants it", () => {
  it.each([
    [{}, {}],
    [{ q: "acme" }, { q: "acme" }],
    [{ q: "" }, {}],
    [{ q: undefined }, {}],
    [{ q: ["a", "b"] }, { q: "b" }],
    [{ q: "acme", limit: "9", utm_source: "mail" }, { q: "acme" }],
  ])("of %j asks %j", async (params, asked) => {
    expect(await from(params)).toEqual({ page: { data: [asked], nextCursor: null }, asked, misread: false });
  });

  it("begins at its start where the address cannot be read, and says so", async () => {
    expect(await from({ q: "too long" })).toEqual({ page: { data: [{}], nextCursor: null }, asked: {}, misread: true });
  });

  it("lets a real failure through", async () => {
    const broken = query("supplier.read", asks, () => Promise.reject(new Error("away")));

    await expect(listFromAddress(broken, actor, Promise.resolve({}), [])).rejects.toThrow("away");
  });
});

describe("the address of a list at another place", () => {
  it.each([
    [{ q: "a b" }, { cursor: "x=" }, "/suppliers?q=a+b&cursor=x%3D"],
    [{ q: "a", cursor: "x" }, { cursor: undefined }, "/suppliers?q=a"],
    [{}, { cursor: undefined }, "/suppliers"],
    [{ cursor: "x" }, { cursor: "y" }, "/suppliers?cursor=y"],
  ])("from %j with %j is %s", (asked, change, address) => {
    expect(addressOf("/suppliers", asked, change)).toBe(address);
  });
});

describe("what a page shows", () => {
  it("is what was found", async () => {
    expect(await found(Promise.resolve(5))).toBe(5);
  });

  it("is the page for what is not there", async () => {
    const asked = Promise.resolve().then(() => settle(no("not_found", "There is nothing.")));
    await expect(found(asked)).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  });

  it("is no such page where something else is wrong", async () => {
    const asked = Promise.resolve().then(() => settle(no("forbidden", "Not for you.")));
    await expect(found(asked)).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  });
});
