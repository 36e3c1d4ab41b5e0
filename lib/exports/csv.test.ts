import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { csvCell, csvRecord } from "./csv.ts";

interface Example {
  value: string;
  cell: string;
  why: string;
}

const examples = readFileSync("e2e/corpus/csv-formula.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Example);
const isNumber = ({ why }: Example) => why.includes("number column");

describe("a cell of a CSV file", () => {
  it.each(examples.filter((example) => !isNumber(example)))("$cell: $why", ({ value, cell }) => {
    expect(csvCell(value)).toBe(cell);
  });

  it.each(examples.filter(isNumber))("$cell: $why", ({ value, cell }) => {
    expect(csvCell({ number: value })).toBe(cell);
  });

  it("is text again where a number column holds something else", () => {
    expect(csvCell({ number: "=1+1" })).toBe(`"'=1+1"`);
  });

  it("stays a number where it is one", () => {
    expect([-5, -0.5, 0, 12].map(csvCell)).toEqual(["-5", "-0.5", "0", "12"]);
  });

  it("is empty for what is not there", () => {
    expect(csvCell(null)).toBe("");
  });

  it("keeps JSON as it is, but for the quotes around it", () => {
    expect(csvCell('{"a": "=1"}')).toBe('"{""a"": ""=1""}"');
  });
});

it("ends a record with CRLF", () => {
  expect(csvRecord(["a", 1, null, "b,c"])).toBe('a,1,,"b,c"\r\n');
});
