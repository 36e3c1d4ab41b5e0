import { createPublicKey, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleKey } from "./examples.ts";
import { checkpointOf, makeSeal, sealKey, skipOf, wayBetween } from "./seal.ts";

const facts = {
  ...{ number: 3, epoch: 1, restoredFrom: null, at: "2026-11-20T12:00:00.000000Z", fromTxid: "7", toTxid: "9" },
  ...{ count: 0, total: 4, firstAt: null, lastAt: null, root: "sha256:00", previousHash: "sha256:01", skipHash: null },
};

describe("a seal", () => {
  it("has the key that RFC 8032 gives for the seed of its first test", () => {
    const seed = Buffer.from("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "hex");

    expect(sealKey(seed).publicKey.toString("hex")).toBe(
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    );
  });

  it("is signed, and says the same whenever it is made of the same facts", () => {
    const [seal, again] = [makeSeal(facts, exampleKey), makeSeal({ ...facts }, exampleKey)];

    expect(seal).toEqual(again);
    expect(JSON.parse(seal.record)).toEqual(facts);
    expect(verify(null, Buffer.from(seal.record), createPublicKey(exampleKey.privateKey), seal.signature)).toBe(true);
    expect(checkpointOf(seal)).toMatch(/^3:sha256:[0-9a-f]{64}$/);
  });
});

describe("the way from one seal to an earlier one", () => {
  it.each([
    [1, 0],
    [2, 0],
    [3, 2],
    [6, 4],
    [12, 8],
    [4_294_967_296 + 2, 4_294_967_296],
  ])("seal %i also names seal %i", (number, named) => {
    expect(skipOf(number)).toBe(named);
  });

  it("goes by links that the seals have, and is short", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const way = [later, ...wayBetween(later, earlier), ...(earlier < later ? [earlier] : [])];
        for (const [index, number] of way.slice(1).entries()) {
          expect([(way[index] ?? 0) - 1, skipOf(way[index] ?? 0)]).toContain(number);
        }
        expect(way.length).toBeLessThan(250);
      }),
    );
  });
});
