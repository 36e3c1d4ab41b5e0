import { describe, expect, it } from "vitest";
import { conditionProblems } from "./condition-input.ts";
import { conditionInWords } from "./condition-words.ts";
import { anOrganisation, anyOf, aPolicy, aSnapshot, felix, lenaMoser, rosa } from "./examples.ts";
import { changeOrderFacts, orderFacts } from "./facts.ts";
import { factsOf } from "./facts-of.ts";
import { rulesProblems } from "./policy-input.ts";
import { route } from "./route.ts";
import { snapshotOfException } from "./snapshot.ts";

const at = "2026-11-21T12:00:00.000Z";
const glossary = { currency: "EUR", names: {} };
const policy = aPolicy({
  name: "Invoices",
  documentType: "MATCH_EXCEPTION",
  rules: [
    { when: { fact: "exception.overBy", lte: "5.00" }, autoApprove: true },
    {
      when: {
        all: [
          { fact: "exception.code", eq: "PRICE_VARIANCE" },
          { fact: "exception.overPercent", gt: "2" },
        ],
      },
      then: [anyOf({ costCentreOwner: true })],
    },
    { when: { lines: "any", where: { fact: "costCentre", eq: "GENERAL" } }, then: [anyOf({ role: "FINANCE" })] },
  ],
});

function routed(
  exception: { code?: string; overBy?: string | null; overPercent?: string | null },
  postedById = felix.id,
) {
  const facts = { code: "PRICE_VARIANCE", overBy: "55.00", overPercent: "6.51", ...exception };
  const snapshot = snapshotOfException(aSnapshot(), facts, { currency: "EUR", postedById });
  const organisation = anOrganisation({ costCentreOwners: { GENERAL: rosa.id } });
  return route([policy], snapshot, organisation, at, "MATCH_EXCEPTION");
}

describe("a policy of match exceptions", () => {
  it("asks what is in question, and says so", () => {
    expect(routed({})).toMatchObject({
      outcome: "ROUTED",
      rule: 1,
      explanation: ["Exception is price variance and excess in percent 6.51 is above 2, so Rosa Steiner signs."],
    });
  });

  it("lets pass what a rule lets pass", () => {
    expect(routed({ overBy: "5.00" })).toMatchObject({
      outcome: "AUTO_APPROVED",
      explanation: ["Excess 5.00 EUR is at most 5.00 EUR, so nobody has to sign."],
    });
  });

  it("asks of the order's lines too", () => {
    const third = { ...felix, id: "0193a000-0000-7000-8000-000000000009" };
    expect(routed({ code: "FREIGHT_OVER", overPercent: null }, third.id)).toMatchObject({ outcome: "ROUTED", rule: 2 });
  });

  it("asks nobody who posted the invoice or requested the order", () => {
    expect(routed({}, rosa.id)).toMatchObject({ outcome: "UNROUTABLE" });
    expect(routed({ code: "FREIGHT_OVER" }, felix.id).outcome).toBe("UNROUTABLE");
    expect(routed({}, lenaMoser.id).outcome).toBe("ROUTED");
  });

  it("measures limits against the excess, not the order", () => {
    const small = anOrganisation({
      people: [{ ...rosa, approvalLimit: "60" }],
      costCentreOwners: { GENERAL: rosa.id },
    });
    const asked = (overBy: string) => {
      const facts = { code: "PRICE_VARIANCE", overBy, overPercent: "6.51" };
      const snapshot = snapshotOfException(aSnapshot(), facts, { currency: "EUR", postedById: felix.id });
      return route([policy], snapshot, small, at, "MATCH_EXCEPTION");
    };

    expect(asked("55.00").outcome).toBe("ROUTED");
    expect(asked("61.00").explanation).toContain(
      "The excess is above the limit of Rosa Steiner, owner of cost centre GENERAL.",
    );
  });

  it("is for nobody to sign where no rate says what it comes to", () => {
    expect(routed({ overBy: null }).explanation).toEqual([
      "There is no exchange rate for EUR, so the excess in EUR is not known.",
    ]);
  });

  it("reads as a sentence", () => {
    const rule = policy.rules[1];
    expect(rule && conditionInWords(rule.when, glossary)).toBe(
      "exception is price variance and excess in percent is above 2",
    );
  });
});

describe("the facts of exceptions", () => {
  it("are asked by policies of match exceptions only, and changes by those of change orders", () => {
    const asks = { fact: "exception.overBy", gt: "1" };
    const changes = { fact: "delta.total", gt: "1" };

    expect(rulesProblems("MATCH_EXCEPTION", policy.rules)).toEqual([]);
    expect(conditionProblems(asks, orderFacts)).toMatchObject([
      { message: "Only policies of match exceptions (documentType MATCH_EXCEPTION) can ask for exception.overBy." },
    ]);
    expect(conditionProblems(asks, changeOrderFacts)).toHaveLength(1);
    expect(conditionProblems(changes, factsOf("MATCH_EXCEPTION"))).toMatchObject([
      { message: "Only policies of change orders (documentType CHANGE_ORDER) can ask for delta.total." },
    ]);
  });
});
