import { describe, expect, it } from "vitest";
import { amountOf } from "./amount.ts";
import { orderForYou, type OrderFacts, wasDecided, wasDeclined } from "./messages.ts";

const order: OrderFacts = {
  number: "PO-2026-000123",
  total: "1190.00",
  currency: "EUR",
  supplierName: "Hiwin GmbH",
  requesterName: "Lena Moser",
  companyName: "Alpenwerk",
  link: "https://buy.example.com/orders/1",
};

describe("a mail about a decision", () => {
  it("says who approved what", () => {
    const { subject, text } = wasDecided(order, "Lena", { verdict: "approved", by: "Rosa Steiner", comment: null });

    expect(subject).toBe("PO-2026-000123 was approved");
    expect(text).toContain("Rosa Steiner approved your purchase order PO-2026-000123 to Hiwin GmbH for EUR 1,190.00.");
    expect(text).not.toContain(">");
  });

  it("quotes what was said, line by line", () => {
    const comment = "Too dear.\nTry Bosch.";
    const { subject, text } = wasDecided(order, "Lena", { verdict: "rejected", by: "Rosa Steiner", comment });

    expect(subject).toBe("PO-2026-000123 was rejected");
    expect(text).toContain("\n\n> Too dear.\n> Try Bosch.\n\n");
  });

  it("says what to do when changes are wanted", () => {
    const news = { verdict: "changes_requested", by: "Rosa Steiner", comment: "Fewer." } as const;
    const { subject, text } = wasDecided(order, "Lena", news);

    expect(subject).toBe("PO-2026-000123 was sent back to you");
    expect(text).toContain("Rosa Steiner asks you to change your purchase order PO-2026-000123");
    expect(text).toContain("Change it and submit it again: https://buy.example.com/orders/1");
  });

  it("names the rules where nobody had to decide", () => {
    const { text } = wasDecided(order, "Lena", { verdict: "approved", by: null, comment: null });

    expect(text).toContain("By the rules of your company, your purchase order PO-2026-000123");
  });
});

describe("mails about suppliers", () => {
  it("tell the supplier what is ordered and where to answer", () => {
    const { subject, text } = orderForYou(order);

    expect(subject).toBe("Purchase order PO-2026-000123 from Alpenwerk");
    expect(text).toContain("Alpenwerk orders from you: purchase order PO-2026-000123, total EUR 1,190.00.");
    expect(text).toContain("Please confirm or decline it: https://buy.example.com/orders/1");
  });

  it("tell the requester that the supplier declined, and why", () => {
    const { subject, text } = wasDeclined(order, "Lena", "Out of stock.");

    expect(subject).toBe("Hiwin GmbH declined PO-2026-000123");
    expect(text).toContain("> Out of stock.");
  });
});

it.each([
  [{ total: "1234567.50", currency: "EUR" }, "EUR 1,234,567.50"],
  [{ total: "1001", currency: "JPY" }, "JPY 1,001"],
  [{ total: "999.000", currency: "KWD" }, "KWD 999.000"],
])("an amount of %o reads %s", (amount, words) => {
  expect(amountOf(amount)).toBe(words);
});
