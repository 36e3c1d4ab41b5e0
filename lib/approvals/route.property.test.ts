import fc from "fast-check";
import { expect, it } from "vitest";
import { personOf, type Persons } from "#lib/access/person";
import type { Role } from "#lib/access/role";
import { compare, decimal } from "#lib/kernel/decimal";
import { aPolicy, aSnapshot } from "./examples.ts";
import type { StepMode } from "./instance.ts";
import type { Organisation } from "./organisation.ts";
import type { ApproverRule, Rule, StageRule } from "./policy.ts";
import { route } from "./route.ts";
import { canBeSigned } from "./seats.ts";

const at = "2026-11-20T12:00:00.000Z";
const ids = ["a", "b", "c", "d", "e", "f"];
const id = fc.constantFrom(...ids);
const roles: fc.Arbitrary<Role[]> = fc.constantFrom<Role[]>(
  ["APPROVER"],
  ["FINANCE"],
  ["APPROVER", "FINANCE"],
  ["BUYER"],
  ["ADMIN"],
);
const upTo = (most: bigint) =>
  fc.bigInt({ min: 0n, max: most }).map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`);
const amount = upTo(10n ** 9n);

/** Managers point anywhere, also in circles and at oneself. */
const organisation: fc.Arbitrary<Organisation> = fc.record({
  people: fc.tuple(
    ...ids.map((own) =>
      fc.record({
        id: fc.constant(own),
        name: fc.constant(own),
        roles,
        groupIds: fc.subarray(["it", "legal"]),
        approvalLimit: fc.option(amount, { freq: 1 }),
        managerId: fc.option(id),
        awayUntil: fc.constant(null),
        deputies: fc.constant([]),
      }),
    ),
  ),
  costCentreOwners: fc.dictionary(fc.constantFrom("GENERAL"), fc.option(id)),
  groupNames: fc.constant({ it: "IT", legal: "Legal" }),
  persons: fc.constantFrom<Persons>({}, { b: "a" }, { d: "c", e: "c" }, { b: "a", f: "e" }),
});

const approver: fc.Arbitrary<ApproverRule> = fc.oneof(
  fc.record({ role: fc.constantFrom<Role>("APPROVER", "FINANCE") }),
  fc.record({ user: id }),
  fc.record({ group: fc.constantFrom("it", "legal", "gone") }),
  fc.record({ costCentreOwner: fc.constant(true as const) }),
  fc.record({ manager: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ managerChain: fc.constant("limit" as const) }),
);
const step = fc.record({
  approvers: fc.array(approver, { minLength: 1, maxLength: 3 }),
  mode: fc.constantFrom<StepMode>("ANY", "ANY", "ANY", "ALL"),
});
const stage: fc.Arbitrary<StageRule> = fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 2 }) });
const rule: fc.Arbitrary<Rule> = fc.record({
  when: fc.record({ fact: fc.constant("total"), lte: amount }),
  then: fc.array(stage, { minLength: 1, maxLength: 4 }),
});
const rules = fc.array(rule, { minLength: 1, maxLength: 3 });
const order = fc.record({ requester: id, editor: id, total: upTo(10n ** 8n) });

const routed = (
  list: readonly Rule[],
  organised: Organisation,
  { requester, editor, total }: { requester: string; editor: string; total: string },
) =>
  route(
    [aPolicy({ rules: list })],
    aSnapshot({ requester: { id: requester, name: requester, active: true }, authorIds: [editor], baseTotal: total }),
    organised,
    at,
  );

it("never lets a route be empty unless a rule says that nobody has to sign, and always ends", () => {
  fc.assert(
    fc.property(rules, organisation, order, (list, organised, facts) => {
      const { outcome, stages, explanation } = routed(list, organised, facts);

      expect(outcome).not.toBe("AUTO_APPROVED");
      expect(explanation.length).toBeGreaterThan(0);
      expect(stages.length > 0).toBe(outcome === "ROUTED");
      expect(
        stages.every(({ steps }) => steps.length > 0 && steps.every(({ approvers }) => approvers.length > 0)),
      ).toBe(true);
    }),
  );
});

it("seats nobody with whichever of the users of the requester or of an editor", () => {
  fc.assert(
    fc.property(rules, organisation, order, (list, organised, facts) => {
      const { persons } = organised;
      const steps = routed(list, organised, facts).stages.flatMap((each) => each.steps);
      const authors = [facts.requester, facts.editor].map((author) => personOf(persons, author));
      const others = organised.people.filter((person) => !authors.includes(personOf(persons, person.id)));

      for (const { approvers } of steps) {
        const named = approvers.flatMap((each) => (each.kind === "user" ? personOf(persons, each.id) : []));
        expect(named.filter((person) => authors.includes(person))).toEqual([]);
      }
      expect(canBeSigned(steps, others, persons)).toBe(true);
    }),
  );
});

it("never names the requester, an editor, or somebody above his limit", () => {
  fc.assert(
    fc.property(rules, organisation, order, (list, organised, facts) => {
      const named = routed(list, organised, facts).stages.flatMap(({ steps }) =>
        steps.flatMap(({ approvers }) => approvers),
      );

      for (const each of named) {
        if (each.kind === "role") continue;
        const limit = organised.people.find((person) => person.id === each.id)?.approvalLimit ?? null;
        expect([facts.requester, facts.editor]).not.toContain(each.id);
        expect(limit === null || compare(decimal(facts.total), decimal(limit)) <= 0).toBe(true);
      }
    }),
  );
});

it("asks more people for more money, where each threshold adds a stage", () => {
  const unlimited = organisation.map((each) => ({
    ...each,
    people: each.people.map((person) => ({ ...person, approvalLimit: null })),
  }));
  const nested = fc
    .tuple(fc.uniqueArray(amount, { minLength: 2, maxLength: 4 }), fc.array(stage, { minLength: 4, maxLength: 4 }))
    .map(([limits, stages]) =>
      limits
        .toSorted((one, other) => compare(decimal(one), decimal(other)))
        .map((lte, index): Rule => ({ when: { fact: "total", lte }, then: stages.slice(0, index + 1) })),
    );

  fc.assert(
    fc.property(nested, unlimited, order, amount, (list, organised, facts, another) => {
      const [less, more] = [facts.total, another].toSorted((one, other) => compare(decimal(one), decimal(other)));
      const small = routed(list, organised, { ...facts, total: less ?? "0" });
      const large = routed(list, organised, { ...facts, total: more ?? "0" });

      if (large.outcome !== "ROUTED") return;
      expect(small.outcome).toBe("ROUTED");
      expect(large.stages.slice(0, small.stages.length)).toEqual(small.stages);
    }),
  );
});

it("answers the same question the same way", () => {
  fc.assert(
    fc.property(rules, organisation, order, (list, organised, facts) => {
      expect(routed(list, organised, facts)).toEqual(routed(list, organised, facts));
    }),
  );
});
