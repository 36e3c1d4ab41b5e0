import { describe, expect, it } from "vitest";
import { aLine, anOrder } from "#lib/orders/examples";
import { orderVerbs } from "#lib/orders/lifecycle";
import { formVerbs, nextVerb, pageOf } from "./verbs.ts";
import { verbWords } from "./verb-words.ts";

describe("the next step of an order", () => {
  it("is the first of its life that is allowed", () => {
    expect(nextVerb(anOrder(), ["edit", "submit", "copy"], false)).toBe("submit");
    expect(nextVerb(anOrder({ status: "APPROVED" }), ["send", "cancel"], false)).toBe("send");
  });

  it("is not to receive what is all there, but to enter its invoice", () => {
    const lines = [aLine({ receivedQuantity: "10" })];
    expect(nextVerb(anOrder({ lines }), ["receive", "invoice"], false)).toBe("invoice");
    expect(nextVerb(anOrder({ lines: [aLine({ receivedQuantity: "9" })] }), ["receive", "invoice"], false)).toBe(
      "receive",
    );
  });

  it("is for a supplier to answer, then to ship, then to invoice", () => {
    const all = ["acknowledge", "ship", "invoice"] as const;
    expect(nextVerb(anOrder(), all, true)).toBe("acknowledge");
    expect(nextVerb(anOrder(), ["ship", "invoice"], true)).toBe("ship");
    expect(nextVerb(anOrder({ lines: [aLine({ shippedQuantity: "10" })] }), ["ship", "invoice"], true)).toBe("invoice");
  });

  it("is nothing where nothing presses", () => {
    expect(nextVerb(anOrder({ status: "CLOSED" }), ["copy", "reopen"], false)).toBeNull();
  });
});

describe("every verb", () => {
  it("that destroys something asks for a reason or says what it does", () => {
    const silent = formVerbs.filter((verb) => {
      const { danger, text, sentence } = verbWords[verb];
      return danger && text === undefined && sentence === undefined;
    });
    expect(silent).toEqual([]);
  });

  it("has one place: a form, a page, or another part of the order's page; two are for programs alone", () => {
    const elsewhere = [
      "approve",
      "reject",
      "request-changes",
      "reassign",
      "add-approver",
      "recuse",
      "break-glass",
      "confirm-break-glass",
      "hand-over",
      "cancel-line",
      "reverse-shipment",
      "reverse-receipt",
      "return",
      "accept-exception",
      "dispute-exception",
      "accept-proposal",
      "dismiss-proposal",
      "withdraw-change",
    ];
    const byPrograms = ["track-shipment", "record-payment"];
    const odd = orderVerbs.filter((verb) => {
      const places = [
        formVerbs.some((one) => one === verb),
        pageOf(verb, "1") !== null,
        [...elsewhere, ...byPrograms].includes(verb),
      ];
      return places.filter(Boolean).length !== 1;
    });
    expect(odd).toEqual([]);
  });
});
