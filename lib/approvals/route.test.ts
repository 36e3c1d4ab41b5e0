import { describe, expect, it } from "vitest";
import { aLine } from "#lib/orders/examples";
import {
  always,
  anOrganisation,
  anyOf,
  aPerson,
  aPolicy,
  aSnapshot,
  felix,
  lenaMoser,
  personally,
  policyOf,
  rosa,
} from "./examples.ts";
import type { Organisation } from "./organisation.ts";
import type { Policy } from "./policy.ts";
import { route } from "./route.ts";

const at = "2026-11-20T12:00:00.000Z";
const routeOf = (
  policy: Policy,
  organisation: Organisation = anOrganisation(),
  ...about: Parameters<typeof aSnapshot>
) => route([policy], aSnapshot(...about), organisation, at);
const big = { lines: [aLine({ quantity: "1", unitPrice: "12400", taxRatePercent: "0" })] };

describe("the policy of a new installation", () => {
  it("has one approver sign up to 10,000.00", () => {
    expect(routeOf(aPolicy())).toEqual({
      outcome: "ROUTED",
      policy: { id: "0193a000-0000-7000-8000-0000000000a0", name: "Spend 2026", version: 7 },
      rule: 0,
      stages: [
        {
          steps: [
            {
              mode: "ANY",
              quorum: null,
              dueHours: null,
              remindHours: null,
              escalateTo: [],
              approvers: [{ kind: "role", role: "APPROVER", name: "Approver", via: "role" }],
            },
          ],
        },
      ],
      explanation: ["Total 1,014.00 EUR is at most 10,000.00 EUR, so one Approver signs."],
    });
  });

  it("has one of finance sign after him above it, and says why", () => {
    const { outcome, rule, stages, explanation } = routeOf(aPolicy(), anOrganisation(), big);

    expect({ outcome, rule, stages: stages.length }).toEqual({ outcome: "ROUTED", rule: 1, stages: 2 });
    expect(explanation).toEqual([
      "Total 12,400.00 EUR is above 10,000.00 EUR, so one Approver, then one of Finance sign.",
    ]);
  });

  it("cannot be signed above it by one person who has both roles", () => {
    const organisation = anOrganisation({ people: [lenaMoser, { ...rosa, roles: ["APPROVER", "FINANCE"] }] });

    expect(routeOf(aPolicy(), organisation, big).outcome).toBe("UNROUTABLE");
    expect(routeOf(aPolicy(), organisation).outcome).toBe("ROUTED");
  });
});

describe("nobody has to sign", () => {
  it("only where a rule says so", () => {
    const policy = aPolicy({ rules: [{ when: { fact: "total", lte: "2000" }, autoApprove: true }] });

    expect(routeOf(policy)).toMatchObject({
      outcome: "AUTO_APPROVED",
      stages: [],
      explanation: ["Total 1,014.00 EUR is at most 2,000.00 EUR, so nobody has to sign."],
    });
  });
});

describe("an order cannot be routed", () => {
  const noWhere = (policy: Policy, organisation?: Organisation, ...about: Parameters<typeof aSnapshot>) => {
    const { outcome, stages, explanation } = routeOf(policy, organisation, ...about);
    return { outcome, stages: stages.length, explanation: explanation.join(" ") };
  };
  const unroutable = (explanation: string) => ({
    outcome: "UNROUTABLE",
    stages: 0,
    explanation: expect.stringContaining(explanation),
  });

  it("without an active policy", () => {
    expect(route([], aSnapshot(), anOrganisation(), at)).toMatchObject({
      outcome: "UNROUTABLE",
      policy: null,
      rule: null,
    });
  });

  it("without an exchange rate", () => {
    expect(noWhere(aPolicy(), anOrganisation(), { currency: "GBP" }, { rate: null })).toEqual(
      unroutable("no exchange rate for GBP"),
    );
  });

  it("when no rule is for it", () => {
    const policy = aPolicy({ rules: [{ when: { fact: "currency", eq: "USD" }, autoApprove: true }] });

    expect(noWhere(policy)).toEqual(
      unroutable("No rule of the policy “Spend 2026” is for this order. Currency EUR is not USD."),
    );
  });

  it("when the only approver is one of its authors, or above his limit", () => {
    expect(noWhere(aPolicy(), anOrganisation(), { authorIds: [lenaMoser.id, rosa.id] })).toEqual(
      unroutable("Too few people can sign"),
    );
    expect(noWhere(aPolicy(), anOrganisation({ people: [{ ...rosa, approvalLimit: "1013.99" }] }))).toEqual(
      unroutable("Too few people"),
    );
    expect(noWhere(aPolicy(), anOrganisation({ people: [{ ...rosa, approvalLimit: "1014.00" }] })).outcome).toBe(
      "ROUTED",
    );
  });

  it("when the person named left, has no business role, or wrote it himself", () => {
    const named = (user: string) => policyOf(anyOf({ user }));
    const organisation = anOrganisation({
      people: [lenaMoser, rosa, aPerson({ id: "admin", roles: ["ADMIN", "AUDITOR"] })],
    });

    expect(noWhere(named("gone"), organisation)).toEqual(unroutable("can no longer approve"));
    expect(noWhere(named("admin"), organisation)).toEqual(unroutable("can no longer approve"));
    expect(noWhere(named(lenaMoser.id), organisation)).toEqual(
      unroutable("Lena Moser, named by the policy, wrote this order"),
    );
  });

  it("when one of those who all have to sign cannot be found", () => {
    const all = policyOf({ steps: [{ approvers: [{ user: rosa.id }, { user: "gone" }], mode: "ALL" }] });
    const any = policyOf(anyOf({ user: rosa.id }, { user: "gone" }));

    expect(noWhere(all).outcome).toBe("UNROUTABLE");
    expect(noWhere(any).outcome).toBe("ROUTED");
  });

  it("when a quorum wants more people than there are", () => {
    const quorum = (n: number) =>
      policyOf({ steps: [{ approvers: [{ role: "APPROVER" }, { role: "FINANCE" }], mode: "QUORUM", quorum: n }] });

    expect(routeOf(quorum(2))).toMatchObject({
      outcome: "ROUTED",
      explanation: ["The rule is for every order, so two of the Approvers or Finance sign."],
    });
    expect(noWhere(quorum(3)).outcome).toBe("UNROUTABLE");
  });
});

describe("consecutive stages", () => {
  const a = { user: rosa.id };
  const b = { user: felix.id };
  const names = (policy: Policy) =>
    routeOf(policy).stages.map(({ steps }) =>
      steps.flatMap(({ approvers }) => approvers.map(({ name }) => name)).join(),
    );

  it("that name the same single person are signed once: A, A, B, A becomes A, B, A", () => {
    const policy = policyOf(anyOf(a), anyOf(a), anyOf(b), anyOf(a));

    expect(names(policy)).toEqual([rosa.name, felix.name, rosa.name]);
    expect(routeOf(policy).explanation).toContain("Rosa Steiner is named twice in a row and signs once.");
  });

  it("stay apart where more than one may sign, or a role does", () => {
    expect(names(policyOf(anyOf(a), anyOf(a, b)))).toEqual([rosa.name, `${rosa.name},${felix.name}`]);
    expect(names(policyOf(anyOf({ role: "APPROVER" }), anyOf({ role: "APPROVER" })))).toEqual([]);
  });
});

it("carries when a step is due", () => {
  const sla = { dueHours: 48, remindHours: 8, escalateTo: { user: felix.id } };
  const policy = policyOf({ steps: [{ approvers: [{ role: "APPROVER" }], mode: "ANY", sla }] });

  expect(routeOf(policy).stages[0]?.steps[0]).toMatchObject({
    ...{ dueHours: 48, remindHours: 8 },
    escalateTo: [personally(felix)],
  });
});

it("asks the rules in order", () => {
  const policy = aPolicy({
    rules: [
      { when: always, autoApprove: true },
      { when: always, then: [anyOf({ role: "APPROVER" })] },
    ],
  });

  expect(routeOf(policy)).toMatchObject({ outcome: "AUTO_APPROVED", rule: 0 });
});
