import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { countryField, currencyField, idField, unitField } from "./code-field.ts";

const hostile = readFileSync("e2e/corpus/ids.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): { readonly value: string } => JSON.parse(line));

describe("an id", () => {
  it("of ours stays as it is", () => {
    const id = newId();
    expect(idField.parse(id)).toBe(id);
  });

  it.each(hostile)("that cannot exist becomes one the database can look for, in vain: $value", ({ value }) => {
    expect(idField.parse(value)).toMatch(/^(0{8}-0{4}-0{4}-0{4}-0{12}|f{8}-f{4}-f{4}-f{4}-f{12})$/);
  });

  it("is text", () => {
    expect(idField.safeParse(5).success).toBe(false);
  });
});

describe("codes", () => {
  it("are those of the lists", () => {
    expect([currencyField.parse("EUR"), countryField.parse("AT"), unitField.parse("XBX")]).toEqual([
      "EUR",
      "AT",
      "XBX",
    ]);
  });

  it.each([
    [currencyField, "eur", "Choose a currency by its code, like EUR."],
    [currencyField, "XAU", "Choose a currency by its code, like EUR."],
    [countryField, "Austria", "Choose a country by its code, like AT."],
    [countryField, "constructor", "Choose a country by its code, like AT."],
    [unitField, "BX", "Choose a unit by its UN/ECE code, like C62 or KGM."],
    [unitField, "", "Choose a unit by its UN/ECE code, like C62 or KGM."],
  ])("are not anything else: %#", (field, text, message) => {
    expect(field.safeParse(text).error?.issues[0]?.message).toBe(message);
  });
});
