import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "#lib/approvals/condition-language";
import type { ApproverRule, Rule } from "#lib/approvals/policy";
import { draftsOf } from "./from-rules.ts";
import { movedTo, replaced, without } from "./list.ts";
import { newFact, newGroup, newRule } from "./model.ts";
import { pathOfPart, ruleOf, rulesOf } from "./to-rules.ts";

const fact: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { fact: "total", gt: "5000" },
  { fact: "supplier.isNew", eq: false },
  { fact: "currency", in: ["EUR", "USD"] },
  { fact: "supplierSpend", days: 30, gte: "100.50" },
);
const where: fc.Arbitrary<Condition> = fc.constantFrom<Condition>({ fact: "category", eq: "432115" }, { all: [] });
const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fact,
    fc.record({ lines: fc.constantFrom("any", "all"), where }) as fc.Arbitrary<Condition>,
    where.map((each): Condition => ({ lines: "sum", of: "netAmount", where: each, gt: "10" })),
    fc.array(tie("any"), { maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie("any"), { maxLength: 3 }).map((any): Condition => ({ any })),
    tie("any").map((not): Condition => ({ not })),
  ),
})).any;
const approver = fc.constantFrom<ApproverRule>(
  { role: "FINANCE" },
  { user: "u1" },
  { group: "g1" },
  { costCentreOwner: true },
  { manager: 2 },
  { managerChain: "limit" },
);
const step = fc.record({
  approvers: fc.array(approver, { minLength: 1, maxLength: 3 }),
  mode: fc.constantFrom("ANY", "ALL"),
});
const late = step.map((each) => ({
  ...each,
  sla: { dueHours: 24, remindHours: 12, escalateTo: { role: "FINANCE" as const } },
}));
const some = step.map((each) => ({ ...each, mode: "QUORUM" as const, quorum: 2 }));
const stage = fc.record({ steps: fc.array(fc.oneof(step, late, some), { minLength: 1, maxLength: 2 }) });
const rule = fc.oneof(
  fc.record({ when: condition, then: fc.array(stage, { minLength: 1, maxLength: 3 }) }),
  fc.record({ when: condition, autoApprove: fc.constant(true as const) }),
) as fc.Arbitrary<Rule>;

describe("what the editor holds", () => {
  it("gives the very rules back from which it was made, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), (rules) => {
        expect(rulesOf({ name: "", rules: draftsOf(rules) })).toEqual(rules);
      }),
    );
  });

  it("puts a second condition beside one that stood alone", () => {
    const [one] = draftsOf([{ when: { fact: "total", gt: "5" }, autoApprove: true }]);
    if (!one) throw new Error("There is one rule.");
    const two = { ...one, when: { ...one.when, parts: [...one.when.parts, newFact({ value: "9" })] } };

    expect(ruleOf(two).when).toEqual({
      all: [
        { fact: "total", gt: "5" },
        { fact: "total", gt: "9" },
      ],
    });
  });

  it("knows where each condition stands in the policy, so that what is wrong is shown beside it", () => {
    const parts = [newFact(), newFact()];
    expect(pathOfPart(newGroup([newFact()], "all", true), "rules.0.when", 0)).toBe("rules.0.when");
    expect(pathOfPart(newGroup(parts, "all", true), "rules.0.when", 1)).toBe("rules.0.when.all.1");
    expect(pathOfPart(newGroup(parts, "any"), "rules.0.when", 0)).toBe("rules.0.when.any.0");
    expect(pathOfPart(newGroup([newFact()], "not"), "rules.0.when", 0)).toBe("rules.0.when.not");
    expect(pathOfPart(newGroup(parts, "not"), "rules.0.when", 1)).toBe("rules.0.when.not.all.1");
  });

  it("reads a list with commas", () => {
    const when = newGroup([newFact({ fact: "currency", operator: "in", value: "EUR, USD,, " })], "all", true);
    expect(ruleOf(newRule({ when })).when).toEqual({ fact: "currency", in: ["EUR", "USD"] });
  });
});

it("moves, takes away and replaces entries of a list", () => {
  expect(movedTo(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(movedTo(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
  expect(movedTo(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(without(["a", "b"], 0)).toEqual(["b"]);
  expect(replaced(["a", "b"], 1, "c")).toEqual(["a", "c"]);
});
