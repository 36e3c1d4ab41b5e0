import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { always, anyOf } from "./examples.ts";
import type { Rule } from "./policy.ts";
import { differenceInWords, policyDifference } from "./policy-difference.ts";

const above = (amount: string): Rule => ({ when: { fact: "total", gt: amount }, then: [anyOf({ role: "APPROVER" })] });
const [five, ten, twenty] = [above("5"), above("10"), above("20")];
const rest: Rule = { when: always, then: [anyOf({ role: "FINANCE" })] };
const kinds = (before: Rule[], after: Rule[]) => policyDifference(before, after).map(({ kind }) => kind);

describe("from one version to the next", () => {
  it("nothing changes where the rules are alike, however their fields are ordered", () => {
    const turned: Rule = { then: five.then, when: { gt: "5", fact: "total" } };
    expect(kinds([five, rest], [turned, rest])).toEqual(["same", "same"]);
  });

  it("a rule is added", () => {
    expect(
      policyDifference([five, rest], [five, { when: { fact: "currency", eq: "USD" }, autoApprove: true }, rest]),
    ).toEqual([
      { kind: "same", from: 0, to: 0 },
      { kind: "added", from: null, to: 1 },
      { kind: "same", from: 1, to: 2 },
    ]);
  });

  it("a rule is removed, and stands where it was", () => {
    expect(policyDifference([five, ten, rest], [five, rest])).toEqual([
      { kind: "same", from: 0, to: 0 },
      { kind: "removed", from: 1, to: null },
      { kind: "same", from: 2, to: 1 },
    ]);
  });

  it("a rule moves", () => {
    expect(
      policyDifference([five, ten, rest], [ten, five, rest])
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["moved", "same", "same"]);
    expect(kinds([rest, five, ten, twenty], [five, ten, twenty, rest])).toEqual(["same", "same", "same", "moved"]);
  });

  it("a rule asks the same of other people, or the same people about something else", () => {
    expect(kinds([five], [{ ...five, then: rest.then }])).toEqual(["changed"]);
    expect(kinds([five, rest], [{ ...five, when: { fact: "total", gt: "6" } }, rest])).toEqual(["changed", "same"]);
  });

  it("a rule keeps its question rather than its signers, where another rule could be meant", () => {
    const changes = policyDifference([five, rest], [{ ...rest, then: five.then }]);
    expect(changes).toEqual([
      { kind: "removed", from: 0, to: null },
      { kind: "changed", from: 1, to: 0 },
    ]);
  });

  it("is told with the old and the new sentence", () => {
    expect(differenceInWords([five], [ten], { currency: "EUR", names: {} })).toEqual([
      {
        kind: "changed",
        from: 0,
        to: 0,
        before: "If total is above 5.00 EUR → one Approver",
        after: "If total is above 10.00 EUR → one Approver",
      },
    ]);
  });
});

it("accounts for every rule of both versions once, whatever they are", () => {
  const policy = fc.array(fc.constantFrom(five, ten, twenty, rest, above("30"), { ...five, then: rest.then }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(policy, policy, (before, after) => {
      const changes = policyDifference(before, after);
      expect(changes.flatMap(({ from }) => from ?? []).toSorted((a, b) => a - b)).toEqual([...before.keys()]);
      expect(changes.flatMap(({ to }) => to ?? [])).toEqual([...after.keys()]);
      for (const { kind, from, to } of changes) {
        if (kind !== "same" && kind !== "moved") continue;
        expect(after[to ?? -1]).toEqual(before[from ?? -1]);
      }
    }),
  );
});
