import { describe, expect, it } from "vitest";
import { anOrder } from "#lib/orders/examples";
import type { Capacity, Standing } from "./capacity.ts";
import { decide, turnOf } from "./decision.ts";
import {
  aCapacity,
  aPerson,
  anInstance,
  aSignature,
  aStep,
  felix,
  financeRole,
  groupOf,
  personally,
  rosa,
} from "./examples.ts";
import type { Person } from "./organisation.ts";

const order = anOrder({ status: "PENDING_APPROVAL", baseTotal: "12400.00" });
const approve = { verdict: "APPROVE", contentHash: "sha256:shown" } as const;
const finance = aStep({ stage: 1, approvers: [financeRole] });
const actorOf = (person: Person, ...delegated: Capacity[]): Standing => ({ own: aCapacity(person), delegated });
const everything = { documentTypes: [], costCentres: [], maxAmount: null };
const actingFor = (person: Person, different: Partial<Capacity> = {}) =>
  aCapacity(person, { scope: everything, ...different });

describe("a member of a group", () => {
  const itLead = { ...rosa, roles: ["BUYER"], groupIds: ["it"] } as const;
  const forIt = { approvers: [groupOf("it", "IT leads")] };

  it("signs what waits for the group, and nobody else does", () => {
    expect(decide(anInstance([aStep(forIt)]), order, actorOf(itLead), approve)).toMatchObject({ ok: true });
    expect(turnOf(anInstance([aStep(forIt)]), order, actorOf(rosa))).toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("does not sign for a group and for a role of one order", () => {
    const both = { ...itLead, roles: ["APPROVER"] } as const;
    const steps = [
      aStep({ state: "DONE", decisions: [aSignature(both)] }),
      aStep({ ...forIt, stage: 1, state: "OPEN" }),
    ];

    expect(turnOf(anInstance(steps), order, actorOf(both))).toMatchObject({
      refusal: { code: "separation_of_duties" },
    });
  });
});

describe("a delegate", () => {
  const dora = aPerson({ id: "dora", name: "Dora", roles: ["BUYER"] });
  const forRosa = actingFor(rosa);
  const signedForRosa = aSignature(dora, { onBehalfOf: rosa, roles: rosa.roles });

  it("signs for whom he acts, and the step counts that person", () => {
    const all = aStep({ mode: "ALL", approvers: [personally(rosa), financeRole] });

    const decision = decide(anInstance([all]), order, actorOf(dora, forRosa), approve);

    expect(decision).toMatchObject({
      value: { capacity: { person: { id: rosa.id } }, stepDone: false, stillWanted: ["role:FINANCE"] },
    });
  });

  it("signs in his own name where he can", () => {
    const approver = { ...dora, roles: ["APPROVER"] } as const;

    expect(turnOf(anInstance(), order, actorOf(approver, forRosa))).toMatchObject({
      value: { capacity: { scope: null } },
    });
  });

  it.each([
    ["beyond the amount that was delegated", { scope: { ...everything, maxAmount: "12399.99" } }],
    ["beyond the limit of whom he acts for", { limit: "12399.99" }],
    ["for another cost centre", { scope: { ...everything, costCentres: ["IT"] } }],
    ["for another kind of document", { scope: { ...everything, documentTypes: ["CHANGE_ORDER" as const] } }],
  ])("does not sign %s", (_what, different) => {
    expect(turnOf(anInstance(), order, actorOf(dora, actingFor(rosa, different)))).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it.each([
    ["an author himself", { authorIds: [dora.id] }],
    ["for an author", { authorIds: [rosa.id] }],
  ])("does not sign as %s", (_what, authors) => {
    expect(turnOf(anInstance(), anOrder({ ...order, ...authors }), actorOf(dora, forRosa))).toMatchObject({
      refusal: { code: "separation_of_duties" },
    });
  });

  it("counts once per step: neither he nor whom he acts for signs it again", () => {
    const two = anInstance([aStep({ mode: "QUORUM", quorum: 2, decisions: [signedForRosa] })]);
    const doraApproves = { ...dora, roles: ["APPROVER"] } as const;

    for (const standing of [actorOf(dora, forRosa), actorOf(rosa), actorOf(doraApproves, actingFor(felix))]) {
      expect(turnOf(two, order, standing)).toMatchObject({ refusal: { code: "duplicate" } });
    }
  });

  it("never signs two role stages of one order, as himself and for another", () => {
    const steps = (decisions = [signedForRosa]) =>
      anInstance([aStep({ state: "DONE", decisions }), { ...finance, state: "OPEN" }]);
    const inFinance = { ...dora, roles: ["FINANCE"] } as const;

    expect(turnOf(steps(), order, actorOf(inFinance))).toMatchObject({ refusal: { code: "separation_of_duties" } });
    expect(turnOf(steps(), order, actorOf(dora, actingFor(felix)))).toMatchObject({
      refusal: { code: "separation_of_duties" },
    });
    expect(turnOf(steps(), order, actorOf({ ...rosa, roles: ["FINANCE"] }))).toMatchObject({
      refusal: { code: "separation_of_duties" },
    });
    expect(turnOf(steps(), order, actorOf(felix))).toMatchObject({ ok: true });
  });

  it("signs again for the same person where the policy names that one twice", () => {
    const named = { approvers: [personally(rosa)] };
    const steps = [
      aStep({ ...named, state: "DONE", decisions: [signedForRosa] }),
      aStep({ ...named, stage: 2, state: "OPEN" }),
    ];

    expect(turnOf(anInstance(steps), order, actorOf(dora, forRosa))).toMatchObject({ ok: true });
  });
});

describe("stepping aside", () => {
  it("ends one's turn, also that of a delegate and for a delegator", () => {
    const recused = anInstance([aStep()], { recusedIds: [rosa.id] });
    const dora = aPerson({ id: "dora", roles: ["BUYER"] });

    expect(turnOf(recused, order, actorOf(rosa))).toMatchObject({ refusal: { code: "forbidden" } });
    expect(turnOf(recused, order, actorOf(dora, actingFor(rosa)))).toMatchObject({ refusal: { code: "forbidden" } });
    expect(turnOf(recused, order, actorOf({ ...dora, roles: ["APPROVER"] }))).toMatchObject({ ok: true });
  });
});

describe("a person with two users", () => {
  const other = aPerson({ id: "other", name: "Rosa Steiner", roles: ["APPROVER", "FINANCE"] });
  const dora = aPerson({ id: "dora", name: "Dora", roles: ["BUYER"] });
  const sameAs = (id: string) => ({ persons: { [other.id]: id } });
  const separated = { refusal: { code: "separation_of_duties" } };

  it("signs nothing that he wrote with the other one, nor does a delegate", () => {
    const instance = anInstance([aStep()], sameAs(order.requester.id));

    expect(turnOf(anInstance(), order, actorOf(other))).toMatchObject({ ok: true });
    expect(turnOf(instance, order, actorOf(other))).toMatchObject(separated);
    expect(turnOf(instance, order, actorOf(dora, actingFor(other)))).toMatchObject(separated);
  });

  it("signs a step once", () => {
    const two = aStep({ mode: "QUORUM", quorum: 2, decisions: [aSignature(rosa)] });

    expect(turnOf(anInstance([two]), order, actorOf(other))).toMatchObject({ ok: true });
    expect(turnOf(anInstance([two], sameAs(rosa.id)), order, actorOf(other))).toMatchObject({
      refusal: { code: "duplicate" },
    });
  });

  it("signs for one role, but with both where the policy names both", () => {
    const signed = aStep({ state: "DONE", decisions: [aSignature(rosa)] });
    const byRole = [signed, { ...finance, state: "OPEN" as const }];
    const named = [
      { ...signed, approvers: [personally(rosa)] },
      aStep({ stage: 1, state: "OPEN", approvers: [personally(other)] }),
    ];

    expect(turnOf(anInstance(byRole), order, actorOf(other))).toMatchObject({ ok: true });
    expect(turnOf(anInstance(byRole, sameAs(rosa.id)), order, actorOf(other))).toMatchObject(separated);
    expect(turnOf(anInstance(named, sameAs(rosa.id)), order, actorOf(other))).toMatchObject({ ok: true });
  });

  it("stepped aside with both", () => {
    const aside = anInstance([aStep()], { recusedIds: [rosa.id], ...sameAs(rosa.id) });

    expect(turnOf(aside, order, actorOf(other))).toMatchObject({ refusal: { code: "forbidden" } });
    expect(turnOf(aside, order, actorOf(dora, actingFor(other)))).toMatchObject({ refusal: { code: "forbidden" } });
  });
});
