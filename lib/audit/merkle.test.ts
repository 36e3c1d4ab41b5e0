import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merkleTree } from "./merkle.ts";

/** The leaves and roots that the reference implementations of Certificate Transparency test with. */
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("the Merkle tree", () => {
  it("has the root of RFC 6962 after every leaf", () => {
    const tree = merkleTree();

    const found = leaves.map((leaf) => {
      tree.add(Buffer.from(leaf, "hex"));
      return tree.root().toString("hex");
    });

    expect(found).toEqual(roots);
  });

  it("has the hash of nothing as its root while it is empty", () => {
    expect(merkleTree().root().toString("hex")).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924/);
  });

  it("equals the recursive definition for any leaves", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 5 }), { maxLength: 70 }), (data) => {
        const tree = merkleTree();
        for (const leaf of data) tree.add(leaf);
        expect(tree.size).toBe(data.length);
        expect(tree.root().toString("hex")).toBe(defined(data).toString("hex"));
      }),
    );
  });
});

function defined(data: readonly Uint8Array[]): Buffer {
  const [only] = data;
  if (!only) return sha256();
  if (data.length === 1) return sha256(Uint8Array.of(0), only);
  let half = 1;
  while (half * 2 < data.length) half *= 2;
  return sha256(Uint8Array.of(1), defined(data.slice(0, half)), defined(data.slice(half)));
}

function sha256(...parts: Uint8Array[]): Buffer {
  return parts.reduce((hashing, part) => hashing.update(part), createHash("sha256")).digest();
}
