import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieces } from "./pieces.ts";

describe("a file in pieces", () => {
  it("holds all texts, in order and as UTF-8", async () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.integer({ min: 1, max: 90_000 }).map((length) => "ü".repeat(length)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text)), async (pages) => {
        const taken = await all(pages);
        expect(Buffer.concat(taken).toString("utf8")).toBe(pages.flat().join(""));
      }),
      { numRuns: 50 },
    );
  });

  it("comes in pieces of about 64 KiB, not row by row", async () => {
    const taken = await all([Array.from({ length: 10_000 }, () => "twenty characters, \n")]);

    expect(taken.length).toBe(4);
    expect(taken.every(({ length }) => length <= 65_536)).toBe(true);
  });
});

async function all(pages: readonly (readonly string[])[]): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = [];
  const source = (async function* () {
    yield* pages;
  })();
  for await (const piece of pieces(source)) taken.push(piece);
  return taken;
}
