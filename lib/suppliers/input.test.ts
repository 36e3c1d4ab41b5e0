import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aSupplierInput } from "./examples.ts";
import { createSupplierInput, editSupplierInput, listSuppliersInput } from "./input.ts";

interface TextCase {
  readonly value: string;
  readonly expect: string;
  readonly why: string;
}

const hostile = read("text.jsonl").map((line): TextCase => JSON.parse(line));
const naughty: string[] = JSON.parse(readFileSync("e2e/corpus/blns.json", "utf8"));
const textFields = ["code", "name", "legalName", "email", "phone", "taxId", "paymentTerms", "currency", "country"];

describe("a supplier as it is entered", () => {
  it("is read with its texts trimmed", () => {
    const input = createSupplierInput.parse(
      aSupplierInput({ name: "  Alpenwerk ", email: "Orders@Alpenwerk.Example" }),
    );

    expect(input).toMatchObject({ name: "Alpenwerk", email: "orders@alpenwerk.example", address: { region: null } });
  });

  it("may leave everything out but code, name, currency and country", () => {
    const least = { code: "S-1", name: "Acme", currency: "EUR", country: "AT" };

    expect(createSupplierInput.parse(least)).toEqual(least);
    expect(
      Object.keys(least).filter((key) => createSupplierInput.safeParse({ ...least, [key]: undefined }).success),
    ).toEqual([]);
  });

  it.each([
    { status: "ACTIVE" },
    { version: 3 },
    { id: "01935000-0000-7000-8000-000000000001" },
    { createdAt: "2026-01-01T00:00:00Z" },
    { currency: "XXX" },
    { currency: "eur" },
    { country: "Austria" },
    { email: "a@b" },
    { blocked: "yes" },
    { autoSend: 1 },
    { name: "x".repeat(151) },
    { name: { contains: "" } },
    { address: { street: "Werkstraße 12" } },
    { address: { street: "Werkstraße 12", city: "Graz", postalCode: "8020", planet: "Earth" } },
    { address: "Werkstraße 12" },
    { address: [] },
  ])("is refused with %j", (wrong) => {
    expect(createSupplierInput.safeParse({ ...aSupplierInput(), ...wrong }).success).toBe(false);
  });

  it("has no address when a form left all of its lines empty", () => {
    const empty = { street: "", city: " ", postalCode: "", region: "" };

    expect(createSupplierInput.parse({ ...aSupplierInput(), address: empty }).address).toBeNull();
    expect(createSupplierInput.parse({ ...aSupplierInput(), address: { region: null } }).address).toBeNull();
    expect(createSupplierInput.safeParse({ ...aSupplierInput(), address: {} }).success).toBe(false);
    expect(createSupplierInput.safeParse({ ...aSupplierInput(), address: { ...empty, city: "Graz" } }).success).toBe(
      false,
    );
  });

  it.each(textFields)("is read or refused, never thrown at, whatever %s is", (field) => {
    for (const value of [...hostile.map((one) => one.value), ...naughty]) {
      expect(() => createSupplierInput.safeParse(aSupplierInput({ [field]: value }))).not.toThrow();
    }
  });

  it.each(hostile.filter((one) => one.expect.startsWith("reject")))(
    "is refused in every text with: $why",
    ({ value }) => {
      const blankClears = value.trim() === "";
      for (const field of textFields) {
        const cleared = blankClears && !["code", "name", "currency", "country"].includes(field);
        expect([field, createSupplierInput.safeParse(aSupplierInput({ [field]: value })).success]).toEqual([
          field,
          cleared,
        ]);
      }
    },
  );

  it.each(hostile.filter((one) => one.expect.startsWith("accept") && one.value.length <= 50))(
    "may be called $value",
    ({ value }) => {
      expect(createSupplierInput.parse(aSupplierInput({ name: value, code: value }))).toMatchObject({
        name: value,
        code: value,
      });
    },
  );
});

describe("what is changed about a supplier", () => {
  const id = "01935000-0000-7000-8000-000000000001";

  it("is only what is given; null clears", () => {
    expect(editSupplierInput.parse({ id, blocked: true })).toEqual({ id, blocked: true });
    expect(editSupplierInput.parse({ id, phone: null, address: null })).toEqual({ id, phone: null, address: null });
    expect(editSupplierInput.safeParse({ id, name: null }).success).toBe(false);
  });

  it("may name the version that was seen, also from a form", () => {
    expect(editSupplierInput.parse({ id, expectedVersion: "4", autoSend: "false" })).toEqual({
      id,
      expectedVersion: 4,
      autoSend: false,
    });
    expect(editSupplierInput.safeParse({ id, expectedVersion: "four" }).success).toBe(false);
  });
});

describe("the filter of the list", () => {
  it.each(["0", "201", "1e9", "-1", "", "50 "])("refuses limit=%s", (limit) => {
    expect(listSuppliersInput.safeParse({ limit }).success).toBe(false);
  });

  it("refuses what it does not know, and cursors that it did not give", () => {
    expect(listSuppliersInput.safeParse({ orderBy: "password" }).success).toBe(false);
    expect(listSuppliersInput.safeParse({ cursor: "WzFd" }).success).toBe(false);
  });

  it("finds everything when nothing is searched for", () => {
    expect(listSuppliersInput.parse({ q: " " })).toEqual({ q: null, limit: 50 });
  });

  it("never throws, whatever is asked", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("q", "limit", "cursor"), fc.string({ unit: "binary" })), (params) => {
        expect(() => listSuppliersInput.safeParse(params)).not.toThrow();
      }),
    );
  });
});

function read(file: string): string[] {
  return readFileSync(`e2e/corpus/${file}`, "utf8").trim().split("\n");
}
