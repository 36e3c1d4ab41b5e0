import { describe, expect, it } from "vitest";
import { bankDetailsInput } from "./bank-input.ts";
import { changedFields, inWords, masked } from "./bank-details.ts";
import { aBankAccount } from "./examples.ts";

const known = {
  accountHolder: "Alpenwerk Maschinenbau GmbH",
  iban: "AT611904300234573201",
  bic: "BKAUATWW",
  accountNumber: null,
  bankCode: null,
  bankName: null,
};

describe("bank details", () => {
  it("are read with spaces and small letters, and kept without", () => {
    expect(bankDetailsInput.parse(aBankAccount({ iban: "at61 1904 3002 3457 3201", bic: "bkauatww" }))).toEqual(known);
  });

  it("may name an account by its number and bank code", () => {
    const given = { accountHolder: "Acme Inc.", accountNumber: "000123456789", bankCode: "021000021", iban: null };
    expect(bankDetailsInput.parse(given)).toMatchObject({ iban: null, accountNumber: "000123456789" });
  });

  it.each([
    ["check digits that do not fit", { iban: "AT611904300234573202" }, "iban", "check digits"],
    ["a length that does not fit the country", { iban: "AT6119043002345732" }, "iban", "check digits"],
    ["a BIC of seven letters", { bic: "BKAUATW" }, "bic", "8 or 11"],
    ["an account number without a bank code", { iban: null, accountNumber: "12345678" }, "iban", "IBAN"],
    ["no account at all", { iban: null }, "iban", "IBAN"],
  ])("refuse %s, at the field", (_what, wrong, field, words) => {
    const answer = bankDetailsInput.safeParse(aBankAccount(wrong));

    expect(answer.error?.issues[0]).toMatchObject({ path: [field], message: expect.stringContaining(words) });
  });

  it("tell in which fields they differ", () => {
    expect(changedFields(known, { ...known, iban: "DE89370400440532013000", bic: null })).toEqual(["iban", "bic"]);
    expect(changedFields(known, { ...known })).toEqual([]);
    expect(changedFields(null, known)).toEqual(["accountHolder", "iban", "bic"]);
    expect(changedFields(known, null)).toEqual(["accountHolder", "iban", "bic"]);
  });

  it("are masked to the last four signs of the account", () => {
    expect(masked(known)).toEqual({ ...known, iban: "•••• 3201" });
    expect(masked({ ...known, iban: null, accountNumber: "1234" })).toMatchObject({ accountNumber: "••••" });
    expect(masked(null)).toBeNull();
  });

  it("are read in groups of four", () => {
    expect(inWords(known, "iban")).toBe("AT61 1904 3002 3457 3201");
    expect(inWords(masked(known), "iban")).toBe("•••• 3201");
    expect(inWords(null, "bic")).toBeNull();
  });
});
