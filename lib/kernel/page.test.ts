import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCalendarDate } from "./calendar-date.ts";
import { isId, newId } from "./id.ts";
import type { CursorKey } from "./page.ts";
import { cutPage, decodeCursor, encodeCursor } from "./page.ts";

const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];
const byId = (row: { id: string }): CursorKey => [row.id];

describe("a page", () => {
  it("says there is more when one row more was read", () => {
    expect(cutPage(rows, 2, byId)).toEqual({
      data: [{ id: "a" }, { id: "b" }],
      nextCursor: encodeCursor(["b"]),
    });
  });

  it("is the last one when there was not", () => {
    expect(cutPage(rows, 3, byId)).toEqual({ data: rows, nextCursor: null });
    expect(cutPage([], 3, byId)).toEqual({ data: [], nextCursor: null });
  });
});

describe("a cursor", () => {
  it("brings back its key, and is safe in a URL", () => {
    const part = fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(part), (key) => {
        expect(encodeCursor(key)).toMatch(/^[\w-]*$/);
        expect(decodeCursor(encodeCursor(key))).toEqual(key);
      }),
    );
  });

  it.each([
    "",
    "garbage",
    "bnVsbA",
    "e30",
    "W3t9XQ",
    "W3RydWVd",
    encodeCursor(["a\0"]),
    encodeCursor(["\uD800"]),
    "%00",
    `${encodeCursor(["a"])}=`,
  ])("is refused when it is %j", (text) => {
    expect(decodeCursor(text)).toBeNull();
  });

  it("is refused, never thrown at, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const key = decodeCursor(text);
        expect(key === null || encodeCursor(key) === text).toBe(true);
      }),
    );
  });

  it("is refused when its parts are not of the shape that was asked for", () => {
    const shape = [
      (part: CursorKey[number]) => typeof part === "string" && isCalendarDate(part),
      (part: CursorKey[number]) => typeof part === "string" && isId(part),
    ];
    const key = ["2026-11-20", newId()];

    expect(decodeCursor(encodeCursor(key), shape)).toEqual(key);
    expect(decodeCursor(encodeCursor(["2026-11-31", newId()]), shape)).toBeNull();
    expect(decodeCursor(encodeCursor(["2026-11-20"]), shape)).toBeNull();
    expect(decodeCursor(encodeCursor([...key, null]), shape)).toBeNull();
  });
});
