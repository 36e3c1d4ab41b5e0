import { describe, expect, it } from "vitest";
import { isId, newId } from "#lib/kernel/id";
import { encodeCursor } from "#lib/kernel/page";
import { cursorParam, idListParam, limitParam, listParam } from "./list-params.ts";

describe("limit", () => {
  it.each([
    ["1", 1],
    ["50", 50],
    ["200", 200],
    [undefined, 50],
  ])("%s is %i", (text, limit) => {
    expect(limitParam.parse(text)).toBe(limit);
  });

  it.each(["0", "201", "-1", "1e9", "1e2", "01", "5.0", " 5", "", "１", "all"])("is not %j", (text) => {
    expect(limitParam.safeParse(text).error?.issues[0]?.message).toBe("Write a whole number from 1 to 200.");
  });
});

describe("cursor", () => {
  it("gives back its key", () => {
    expect(cursorParam().parse(encodeCursor(["2026-11-20", null]))).toEqual(["2026-11-20", null]);
    expect(cursorParam().parse(undefined)).toBeUndefined();
  });

  it("is refused when we did not make it, or not for this list", () => {
    const ids = cursorParam([(part) => typeof part === "string" && isId(part)]);

    expect(ids.safeParse(encodeCursor([newId()])).success).toBe(true);
    expect(ids.safeParse(encodeCursor(["' or ''='"])).success).toBe(false);
    expect(cursorParam().safeParse("garbage").success).toBe(false);
    expect(cursorParam().safeParse(encodeCursor(["x".repeat(1_000_000)])).success).toBe(false);
  });
});

describe("a filter of several values", () => {
  const statuses = listParam(["DRAFT", "SENT", "CLOSED"]);

  it.each([
    ["SENT", ["SENT"]],
    ["SENT,DRAFT", ["DRAFT", "SENT"]],
    ["SENT, SENT", ["SENT"]],
    ["", undefined],
    [undefined, undefined],
  ])("reads %j as %j", (text, values) => {
    expect(statuses.parse(text)).toEqual(values);
  });

  it.each(["password", "DRAFT,password", "draft", "DRAFT,", "constructor"])("refuses %j", (text) => {
    expect(statuses.safeParse(text).error?.issues[0]?.message).toBe("Choose from: DRAFT, SENT, CLOSED.");
  });

  it("of ids leaves out what cannot exist", () => {
    const [one, other] = [newId(), newId()];
    expect(idListParam.parse(`${one},${other}`)).toEqual([one, other]);
    expect(idListParam.parse(`${one},' or ''='`)).toEqual([one]);
    expect(idListParam.parse("garbage")).toEqual([]);
    expect(idListParam.parse("")).toBeUndefined();
  });
});
