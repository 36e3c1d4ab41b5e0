import { describe, expect, it } from "vitest";
import { eventTypeNames } from "#lib/webhooks/event-types";
import { deedOf, fieldName, sentenceOf, valueInWords } from "./sentence.ts";

const actor = { type: "user", id: "1", name: "Ada", apiKeyId: null, onBehalfOf: null };
const entity = { type: "purchase_order", id: "2", number: "PO-2026-000123" };

describe("an event as a sentence", () => {
  it.each([
    ["purchase_order.approved", entity, "Ada approved PO-2026-000123."],
    ["purchase_order.held", entity, "Ada put PO-2026-000123 on hold."],
    ["supplier.created", { type: "supplier", id: "3", number: null }, "Ada created the supplier."],
    ["user.password_changed", { type: "user", id: "3", number: null }, "Ada changed the password of the user."],
    ["session.signed_in", { type: "user", id: "3", number: null }, "Ada signed in."],
    ["audit.exported", { type: "audit_trail", id: "x", number: null }, "Ada exported the audit trail."],
  ])("%s", (action, about, sentence) => {
    expect(sentenceOf({ action, actor, entity: about, changes: [] })).toBe(sentence);
  });

  it("names both people when one acts for the other", () => {
    const delegate = { ...actor, onBehalfOf: { id: "9", name: "Grace" } };

    expect(sentenceOf({ action: "purchase_order.approved", actor: delegate, entity, changes: [] })).toBe(
      "Ada for Grace approved PO-2026-000123.",
    );
  });

  it("says so where a name is gone", () => {
    expect(sentenceOf({ action: "session.signed_out", actor: { ...actor, name: null }, entity, changes: [] })).toBe(
      "Somebody who is no longer here signed out.",
    );
  });

  it("has words for every event of an order that subscribers are told", () => {
    const wordless = eventTypeNames.filter((action) =>
      /[_.]/.test(deedOf({ action, entity, changes: [] }, "the order")),
    );

    expect(wordless).toEqual([]);
  });
});

describe("a change in words", () => {
  it.each([
    ["paymentTerms", "Payment terms"],
    ["lines[2].unitPrice", "Line 2, unit price"],
    ["lines[10]", "Line 10"],
    ["shipTo", "Ship to"],
    ["approval_limit", "Approval limit"],
  ])("%s: %s", (field, name) => {
    expect(fieldName(field)).toBe(name);
  });

  it.each([
    [null, null],
    ["", null],
    ["10.00", "10.00"],
    [true, "yes"],
    [["BUYER", "ADMIN"], "BUYER, ADMIN"],
    [[], null],
    [{ city: "Graz", region: null, postalCode: "8010" }, "city Graz, postal code 8010"],
    [{ id: "01a1", quantity: "12", shippedQuantity: "0" }, "quantity 12"],
    [{}, null],
  ])("%j: %j", (value, words) => {
    expect(valueInWords(value)).toBe(words);
  });
});
