import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anExport, exampleKey } from "./examples.ts";
import { exportFormats } from "./export-file.ts";
import { Broken, verifyExport } from "./verify.js";

const event = fc.record({
  stream: fc.constantFrom("purchase_order:a", "purchase_order:b", "supplier:c"),
  reason: fc.option(fc.string({ unit: "grapheme", maxLength: 20 }), { nil: null }),
});
const trail = fc.array(fc.array(event, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 });
const key = exampleKey.publicKey.toString("base64");

describe.each(exportFormats)("an export as %s", (format) => {
  it("proves itself, whatever happened and in however large pieces it comes", async () => {
    await fc.assert(
      fc.asyncProperty(trail, fc.integer({ min: 1, max: 700 }), async (seals, size) => {
        const { text, checkpoint } = anExport(format, seals);
        const proof = await verifyExport(cut(Buffer.from(text), size), { key, checkpoint });
        expect(proof).toMatchObject({ events: seals.flat().length, seals: seals.length, checkpoint, publicKey: key });
      }),
      { numRuns: 60 },
    );
  });

  it("is broken by any change of any byte", async () => {
    await fc.assert(
      fc.asyncProperty(trail, fc.nat(), fc.integer({ min: 1, max: 255 }), async (seals, place, difference) => {
        const bytes = Buffer.from(anExport(format, seals).text);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ difference;
        await expect(verifyExport(cut(bytes, 500), { key })).rejects.toThrow(Broken);
      }),
      { numRuns: 300 },
    );
  });

  it("is broken by any change of any byte of its last row, which signs all others", async () => {
    const { text } = anExport(format, [[{ stream: "supplier:c", reason: null }]]);
    const bytes = Buffer.from(text);
    for (let at = bytes.lastIndexOf('"type') - 30; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(verifyExport(cut(changed, 500), { key }), `byte ${at}`).rejects.toThrow(Broken);
    }
  });

  it("is broken wherever it is cut off", async () => {
    const bytes = Buffer.from(anExport(format, [[{ stream: "supplier:c", reason: "=1" }]]).text);
    for (let length = 0; length < bytes.length; length += 7) {
      await expect(verifyExport(cut(bytes.subarray(0, length), 500), { key })).rejects.toThrow(Broken);
    }
  });

  it("is broken for whoever knows another key or another checkpoint", async () => {
    const { text, checkpoint } = anExport(format, [[{ stream: "supplier:c", reason: null }]]);
    const other = Buffer.alloc(32, 1).toString("base64");
    const verified = (pins: object) => verifyExport(cut(Buffer.from(text), 500), pins);

    await expect(verified({ key: other })).rejects.toThrow(/not signed with the expected key/);
    await expect(
      verified({ checkpoint: checkpoint.replace(/.$/, (last) => (last === "0" ? "1" : "0")) }),
    ).rejects.toThrow(/written anew/);
    await expect(verified({ checkpoint: checkpoint.replace("1:", "2:") })).rejects.toThrow(
      /its seal is not here; the newest here is 1/,
    );
  });
});

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
