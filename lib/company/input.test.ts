import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { aCostCentreInput } from "./examples.ts";
import {
  addExchangeRateInput,
  createCostCentreInput,
  editCostCentreInput,
  editSettingsInput,
  listExchangeRatesInput,
} from "./input.ts";

const lines = (file: string) => readFileSync(`e2e/corpus/${file}`, "utf8").trim().split("\n");
const texts: string[] = [...lines("text.jsonl"), ...lines("numbers.jsonl"), ...lines("ids.jsonl")].map(
  (line) => JSON.parse(line).value,
);
const naughty: string[] = JSON.parse(readFileSync("e2e/corpus/blns.json", "utf8"));
const settingNames = Object.keys(editSettingsInput.shape);
const rate = { currency: "USD", rate: "0.92", validFrom: "2026-11-01" };

describe("settings as they are entered", () => {
  it.each([
    { companyName: "Hof & Co. KG" },
    { timeZone: "Europe/Vienna" },
    { timeZone: "UTC" },
    { overReceiptTolerancePercent: "2.5" },
    { changeOrderTolerancePercent: "100" },
    { baseCurrency: "JPY" },
    { email: null, legalName: null, taxId: null, address: null, billTo: null },
    { workingDays: ["MON", "SUN"], workingHours: { from: "00:00", to: "24:00" }, holidays: ["2026-12-25"] },
    { emailApprovalLimit: "2500" },
    { emailApprovalLimit: null, holidays: [] },
    {},
  ])("may be %j", (settings) => {
    expect(editSettingsInput.parse(settings)).toEqual(settings);
  });

  it.each([
    { companyName: "" },
    { companyName: null },
    { timeZone: "Mars/Olympus" },
    { timeZone: "+02:00" },
    { timeZone: "2026" },
    { overReceiptTolerancePercent: "100.1" },
    { overReceiptTolerancePercent: 2 },
    { overReceiptTolerancePercent: "2,5" },
    { matchQuantityTolerancePercent: "0.0000001" },
    { baseCurrency: "XAU" },
    { workingDays: [] },
    { workingDays: ["MONDAY"] },
    { workingHours: { from: "17:00", to: "09:00" } },
    { workingHours: { from: "9", to: "17:00" } },
    { workingHours: { from: "09:00", to: "24:01" } },
    { workingHours: { from: "09:00" } },
    { holidays: ["2026-02-30"] },
    { holidays: "2026-12-25" },
    { emailApprovalLimit: "-1" },
    { email: "a@b" },
    { version: 4 },
    { updatedAt: "2026-01-01T00:00:00Z" },
    { id: 2 },
    { address: { street: "Kai 1" } },
    { billTo: { street: "Kai 1", city: "Linz", postalCode: "4020", country: "Austria" } },
  ])("may not be %j", (settings) => {
    expect(editSettingsInput.safeParse(settings).success).toBe(false);
  });

  it("take holidays from a form as lines, and sort them", () => {
    expect(editSettingsInput.parse({ holidays: ["2026-12-26\r\n2026-12-25\r\n", "2026-12-25"] })).toEqual({
      holidays: ["2026-12-25", "2026-12-26"],
    });
  });

  it("hold addresses with everything said or null", () => {
    const address = { street: "Kai 1", city: "Linz", postalCode: "4020", country: "AT" };

    expect(editSettingsInput.parse({ billTo: address }).billTo).toEqual({ ...address, name: null, region: null });
    expect(
      editSettingsInput.parse({ billTo: { name: "", street: "", city: "", postalCode: "", country: "" } }).billTo,
    ).toBeNull();
  });
});

describe("an exchange rate as it is entered", () => {
  it.each(["1", "0.92", "0.0000000001", "9999999999.9999999999", "149.5"])("may be %s", (value) => {
    expect(addExchangeRateInput.parse({ ...rate, rate: value }).rate).toBe(value);
  });

  it.each([
    ...["0", "0.00", "-1", "1e3", "1,08", "01", ".5", "5.", "10000000000", "0.00000000001", "", " 1", "NaN", 1, null],
  ])("may not be %j", (value) => {
    expect(addExchangeRateInput.safeParse({ ...rate, rate: value }).success).toBe(false);
  });

  it.each(["2026-02-30", "01.11.2026", "2026-11-01T00:00:00Z", "", null])("may not be valid from %j", (validFrom) => {
    expect(addExchangeRateInput.safeParse({ ...rate, validFrom }).success).toBe(false);
  });
});

describe("a cost centre as it is entered", () => {
  it("keeps its code for ever", () => {
    const id = "01935000-0000-7000-8000-000000000001";

    expect(editCostCentreInput.safeParse({ id, name: "Assembly" }).success).toBe(true);
    expect(editCostCentreInput.safeParse({ id, code: "CC-331" }).success).toBe(false);
  });

  it("has an owner that can be looked for, whatever was entered", () => {
    const nobody = "00000000-0000-0000-0000-000000000000";

    expect(createCostCentreInput.parse(aCostCentreInput({ ownerId: "' or ''='" })).ownerId).toBe(nobody);
    expect(createCostCentreInput.parse(aCostCentreInput({ ownerId: "" })).ownerId).toBeNull();
  });
});

const forms: [string, z.ZodType, string[], object][] = [
  ["settings", editSettingsInput, settingNames, {}],
  ["an exchange rate", addExchangeRateInput, ["currency", "rate", "validFrom"], rate],
  ["a cost centre", createCostCentreInput, ["code", "name", "ownerId", "parentCode"], aCostCentreInput()],
  ["the list", listExchangeRatesInput, ["limit", "cursor"], {}],
];

describe.each(forms)("whatever is entered for %s", (_name, schema, fields, rest) => {
  it.each(fields)("is read or refused, never thrown at, at %s", (field) => {
    for (const value of [...texts, ...naughty, 5, true, [], {}, [[]], { not: "x" }]) {
      expect(() => schema.safeParse({ ...rest, [field]: value })).not.toThrow();
    }
  });
});
