import { describe, expect, it } from "vitest";
import { difference } from "./difference.ts";

describe("the difference of two states", () => {
  it("names each field that changed, with its old and new value", () => {
    const before = { name: "Nordwerk", country: "AT", blocked: false };

    expect(difference(before, { ...before, name: "Nordwerk GmbH", blocked: true })).toEqual([
      { field: "name", old: "Nordwerk", new: "Nordwerk GmbH" },
      { field: "blocked", old: false, new: true },
    ]);
  });

  it("is empty when nothing changed", () => {
    const state = { a: 1, b: ["x"], c: { d: null } };

    expect(difference(state, structuredClone(state))).toEqual([]);
  });

  it("looks at the named fields only, in their order", () => {
    const changes = difference({ a: 1, b: 1, version: 1 }, { a: 2, b: 2, version: 2 }, ["b", "a"]);

    expect(changes.map(({ field }) => field)).toEqual(["b", "a"]);
  });

  it("tells what a new thing has, and what a deleted one had", () => {
    expect(difference(null, { code: "N-1", email: null })).toEqual([{ field: "code", old: null, new: "N-1" }]);
    expect(difference({ code: "N-1", email: null }, null)).toEqual([{ field: "code", old: "N-1", new: null }]);
  });

  it("tells a field that was taken away", () => {
    expect(difference<{ note?: string }>({ note: "soon" }, {})).toEqual([{ field: "note", old: "soon", new: null }]);
  });

  it("writes times, decimals and large numbers as text", () => {
    const at = new Date("2026-11-20T12:00:00Z");
    const amount = { toJSON: () => "12.5" };

    expect(difference(null, { at, amount, count: 9_007_199_254_740_993n })).toEqual([
      { field: "at", old: null, new: "2026-11-20T12:00:00.000Z" },
      { field: "amount", old: null, new: "12.5" },
      { field: "count", old: null, new: "9007199254740993" },
    ]);
  });

  it("does not mind in which order an object names its members", () => {
    expect(difference({ shipTo: { city: "Graz", street: "A" } }, { shipTo: { street: "A", city: "Graz" } })).toEqual(
      [],
    );
  });

  it("minds the order of a list", () => {
    expect(difference({ roles: ["BUYER", "ADMIN"] }, { roles: ["ADMIN", "BUYER"] })).toHaveLength(1);
  });
});
