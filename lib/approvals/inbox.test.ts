import { describe, expect, it } from "vitest";
import { aCapacity, approverRole, felix, financeRole, groupOf, personally, rosa } from "./examples.ts";
import { capacityFor, flagsOf, whyYou } from "./inbox.ts";

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

  it("is a group he belongs to", () => {
    expect(whyYou([], [groupOf("it", "IT leads")], { ...rosa, groupIds: ["it"] })).toBe("You sign as one of IT leads.");
  });

  it("is for whom he acts, in both names", () => {
    expect(whyYou([], [approverRole], rosa, rosa)).toBe("You sign for Rosa Steiner as Approver.");
    expect(whyYou([], [personally(rosa)], rosa, rosa)).toBe(
      "You sign for Rosa Steiner because the policy names Rosa Steiner.",
    );
  });
});

describe("the name in which he would sign", () => {
  const own = aCapacity(felix);
  const forRosa = aCapacity(rosa, { scope: { documentTypes: [], costCentres: ["IT"], maxAmount: null } });
  const step = { documentType: "PO", approvers: [approverRole], costCentres: ["IT"], baseTotal: "500" } as const;

  it("is that of his delegator where he himself is not meant", () => {
    expect(capacityFor({ own, delegated: [forRosa] }, step)).toBe(forRosa);
  });

  it("is his own where he can, or where nobody delegated this to him", () => {
    expect(capacityFor({ own: aCapacity(rosa), delegated: [forRosa] }, step).scope).toBeNull();
    expect(capacityFor({ own, delegated: [forRosa] }, { ...step, costCentres: ["IT", null] })).toBe(own);
    expect(capacityFor({ own, delegated: [{ ...forRosa, limit: "499.99" }] }, step)).toBe(own);
  });
});

it("raises flags in a fixed order", () => {
  const isNew = { code: "NEW_SUPPLIER", because: "No order before." } as const;

  expect(flagsOf([isNew], { changed: true, onHold: true }).map(({ code }) => code)).toEqual([
    "CHANGED_SINCE_YOU_APPROVED",
    "NEW_SUPPLIER",
    "ON_HOLD",
  ]);
  expect(flagsOf([isNew], { changed: false, onHold: false })).toEqual([isNew]);
});
