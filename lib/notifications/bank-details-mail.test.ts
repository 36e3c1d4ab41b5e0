import { expect, it } from "vitest";
import { bankDetailsAsked, bankDetailsChanged } from "./bank-details-mail.ts";

const details = {
  accountHolder: "Alpenwerk GmbH",
  iban: "AT611904300234573201",
  bic: null,
  accountNumber: null,
  bankCode: null,
  bankName: null,
};
const change = {
  supplierName: "Alpenwerk GmbH",
  companyName: "Hofer Anlagenbau",
  requesterName: "Felix Auer",
  previous: details,
  bankDetails: { ...details, iban: "DE89370400440532013000" },
};

it("asks for a signature with masked numbers, and says how to be sure", () => {
  const { subject, text } = bankDetailsAsked({
    ...change,
    to: "Nora",
    onBehalfOf: null,
    reason: "They moved to another bank.",
    explanation: ["Somebody of Finance signs."],
    link: "https://buy.example.com/suppliers/1",
  });

  expect(subject).toBe("Please decide: bank details of Alpenwerk GmbH");
  expect(text).toContain("Felix Auer asks you to approve new bank details of Alpenwerk GmbH.");
  expect(text).toContain("- IBAN: •••• 3201 → •••• 3000");
  expect(text).toContain("call the supplier at a number that you know already");
  expect(text).not.toContain("DE89");
});

it("tells the supplier what holds now, and whom to tell if that was not asked for", () => {
  const { subject, text } = bankDetailsChanged({
    ...change,
    contact: "finance@hofer.example",
    link: "https://buy.example.com/suppliers/1",
  });

  expect(subject).toBe("Your bank details at Hofer Anlagenbau were changed");
  expect(text).toContain("If you did not ask for this, tell Hofer Anlagenbau at once: finance@hofer.example.");
  expect(text).toContain("- IBAN: •••• 3000");
  expect(text).not.toContain("DE89");
});

it("says so where there are none any more", () => {
  const { text } = bankDetailsChanged({ ...change, bankDetails: null, contact: "x@y.example", link: "https://l" });

  expect(text).toContain("Hofer Anlagenbau removed the bank details it had of you.");
});
