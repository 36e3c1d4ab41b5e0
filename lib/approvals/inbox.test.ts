import { describe, expect, it } from "vitest";
import { approverRole, felix, financeRole, personally, rosa } from "./examples.ts";
import { flagsOf, whyYou } from "./inbox.ts";

const explanation = ["Total 12,400.00 EUR is above 10,000.00 EUR, so one Approver, then one of Finance sign.", "More."];

describe("why this person signs", () => {
  it.each([
    ["a role", [financeRole, approverRole], felix, "You sign as Finance."],
    [
      "each of his roles that is meant",
      [financeRole, approverRole],
      { ...felix, roles: ["FINANCE", "APPROVER"] as const },
      "You sign as Finance or Approver.",
    ],
    ["his name", [approverRole, personally(rosa)], rosa, "You sign because the policy names you."],
    ["what he is", [{ ...personally(rosa), via: "manager of Lena Moser" }], rosa, "You sign as manager of Lena Moser."],
  ])("is %s, after the reason for the route", (_what, approvers, person, words) => {
    expect(whyYou(explanation, approvers, person)).toBe(`${explanation[0]} ${words}`);
  });
});

it("raises flags in a fixed order", () => {
  expect(flagsOf({ changed: true, isNew: true, onHold: true })).toEqual([
    "CHANGED_SINCE_YOU_APPROVED",
    "NEW_SUPPLIER",
    "ON_HOLD",
  ]);
  expect(flagsOf({ changed: false, isNew: true, onHold: false })).toEqual(["NEW_SUPPLIER"]);
});
