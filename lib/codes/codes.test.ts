import { describe, expect, it } from "vitest";
import { countries, countryName, isCountry } from "./country.ts";
import { currencies, currencyName, isCurrency, minorDigits } from "./currency.ts";
import { pickListUnits } from "./pick-list.ts";
import { isUnit, unitLabel, unitName } from "./unit.ts";

const notCodes = ["", "eur", "at", "EURO", "constructor", "__proto__", "toString", " EUR"];

describe("currencies", () => {
  it.each([
    ["EUR", 2],
    ["USD", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["CLF", 4],
  ])("%s has %i digits after the point", (code, digits) => {
    expect(isCurrency(code)).toBe(true);
    expect(minorDigits(code)).toBe(digits);
  });

  it.each([...notCodes, "XAU", "XXX", "XTS", "XDR", "DEM", "HRK", "BGN"])("are not %j", (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(() => minorDigits(code)).toThrow(RangeError);
  });

  it("have three letters, a name, and 0 to 4 digits", () => {
    expect(currencies.length).toBeGreaterThan(150);
    for (const code of currencies) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect(currencyName(code)).not.toBe(code);
      expect([0, 2, 3, 4]).toContain(minorDigits(code));
    }
    expect(currencyName("EUR")).toBe("Euro");
  });
});

describe("countries", () => {
  it("are the 249 of ISO 3166-1", () => {
    expect(countries).toHaveLength(249);
    expect(countries.filter((code) => !/^[A-Z]{2}$/.test(code) || countryName(code) === code)).toEqual([]);
    expect([countryName("AT"), countryName("GB"), countryName("NA")]).toEqual(["Austria", "United Kingdom", "Namibia"]);
  });

  it.each([...notCodes, "UK", "XX", "EU", "AUT"])("are not %j", (code) => {
    expect(isCountry(code)).toBe(false);
  });
});

describe("units", () => {
  it.each([
    ["C62", "pc"],
    ["KGM", "kg"],
    ["XBX", "box"],
    ["MTK", "m²"],
    ["KMT", "km"],
    ["4C", "cSt"],
    ["X1A", "Drum, steel"],
    ["10", "group"],
  ])("%s is shown as %s", (code, label) => {
    expect(isUnit(code)).toBe(true);
    expect(unitLabel(code)).toBe(label);
  });

  it("have a name too", () => {
    expect([unitName("KGM"), unitName("C62"), unitName("XBX")]).toEqual(["kilogram", "one", "Box"]);
  });

  it.each([...notCodes, "05", "PCE", "HD", "BX", "PCS", "kgm"])(
    "are not %j: unknown, deleted or deprecated",
    (code) => {
      expect(isUnit(code)).toBe(false);
      expect(unitLabel(code)).toBe(code);
    },
  );

  it("on the pick list are all known, and each is there once", () => {
    expect(pickListUnits).toHaveLength(29);
    expect(new Set(pickListUnits.map(({ code }) => code)).size).toBe(29);
    expect(pickListUnits.filter(({ code }) => !isUnit(code))).toEqual([]);
  });
});
