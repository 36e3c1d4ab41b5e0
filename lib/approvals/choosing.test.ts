import { describe, expect, it } from "vitest";
import { anOrder } from "#lib/orders/examples";
import type { Standing } from "./capacity.ts";
import { decide } from "./decision.ts";
import {
  aCapacity,
  anInstance,
  aPerson,
  approverRole,
  aSignature,
  aStep,
  felix,
  financeRole,
  lenaMoser,
  personally,
  rosa,
} from "./examples.ts";
import type { Instance } from "./instance.ts";
import type { Person } from "./organisation.ts";
import { addApprover, reassign } from "./choosing.ts";

const order = anOrder({ status: "PENDING_APPROVAL", baseTotal: "12400.00" });
const ben = aPerson({ id: "0193a000-0000-7000-8000-00000000000b", name: "Ben Huber" });
const ada = aPerson({ id: "0193a000-0000-7000-8000-00000000000a", name: "Ada Lang", roles: ["ADMIN"] });
const now = new Date("2026-11-20T14:00:00.000Z");

const as = (person: Person): Standing => ({ own: aCapacity(person), delegated: [] });
const capacities = (...people: Person[]) => people.map((person) => aCapacity(person));
const approve = { verdict: "APPROVE", contentHash: "sha256:shown" } as const;

function given(instance: Instance, by: Person, to: Person, different: { people?: Person[]; stepId?: string } = {}) {
  const { people = [rosa, ben, felix], stepId = "step-0-0" } = different;
  return reassign(instance, order, {
    stepId,
    standing: as(by),
    candidate: aCapacity(to),
    people: capacities(...people),
    isAdmin: by.roles.includes("ADMIN"),
  });
}

function after(decision: ReturnType<typeof reassign>): Instance {
  if (!decision.ok) throw new Error(decision.refusal.because);
  return decision.value;
}

describe("reassigning", () => {
  it("puts the new person in the seat of whoever is named", () => {
    const instance = anInstance([aStep({ approvers: [personally(rosa), financeRole] })]);

    expect(after(given(instance, rosa, ben)).steps[0]).toMatchObject({
      mode: "ANY",
      approvers: [{ kind: "user", id: ben.id, via: "reassigned by Rosa Steiner" }, financeRole],
    });
  });

  it("makes of one of a role that one person", () => {
    const [step] = after(given(anInstance(), rosa, ben)).steps;

    expect(step?.approvers).toMatchObject([{ kind: "user", id: ben.id }]);
  });

  it("replaces in a list of all the entry that still waits for him", () => {
    const both = { ...rosa, roles: ["APPROVER", "FINANCE"] } satisfies Person;
    const step = aStep({ mode: "ALL", approvers: [approverRole, financeRole], decisions: [aSignature(ben)] });

    expect(after(given(anInstance([step]), both, felix)).steps[0]?.approvers).toMatchObject([
      approverRole,
      { kind: "user", id: felix.id },
    ]);
  });

  it("makes of two of a role him and one of the role, and counts who signed", () => {
    const step = aStep({ mode: "QUORUM", quorum: 2, decisions: [aSignature(felix, { roles: ["APPROVER"] })] });

    const instance = after(given(anInstance([step]), rosa, ben));

    expect(instance.steps[0]).toMatchObject({ mode: "ALL", quorum: null, approvers: [{ id: ben.id }, approverRole] });
    expect(decide(instance, order, as(ben), approve)).toMatchObject({ ok: true, value: { stepDone: true } });
    expect(decide(instance, order, as(aPerson({ id: "third" })), approve)).toMatchObject({ ok: false });
  });

  it("is for whoever has the turn", () => {
    expect(given(anInstance(), felix, ben)).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
    expect(given(anInstance(), lenaMoser, ben)).toMatchObject({ refusal: { code: "separation_of_duties" } });
  });

  it.each([
    ["the requester", lenaMoser, {}],
    ["himself", rosa, {}],
    ["somebody whose limit is below the total", { ...ben, approvalLimit: "12399.99" }, {}],
    ["somebody without a role of the business", ada, {}],
    ["somebody who stepped aside", ben, { recusedIds: [ben.id] }],
    [
      "somebody who signed an earlier stage",
      ben,
      { steps: [aStep(), aStep({ stage: 1, state: "DONE" as const, decisions: [aSignature(ben)] })] },
    ],
  ])("refuses %s, at the field where he was chosen", (_who, to, different) => {
    expect(given(anInstance([aStep()], different), rosa, to)).toMatchObject({
      ok: false,
      refusal: { code: "validation_failed", details: { errors: [{ path: ["userId"] }] } },
    });
  });

  it("does not let one person sign for two: the seat counts like one for a role", () => {
    const parallel = [aStep(), aStep({ position: 1, approvers: [financeRole] })];
    const instance = after(given(anInstance(parallel), felix, ben, { stepId: "step-0-1" }));

    const signed = { ...instance, steps: instance.steps.map((step) => withSignature(step, "step-0-1", ben)) };

    expect(decide(instance, order, as(ben), approve)).toMatchObject({ value: { step: { id: "step-0-1" } } });
    expect(decide(signed, order, as(ben), approve)).toMatchObject({ refusal: { code: "separation_of_duties" } });
  });

  it("lets an administrator choose only where nobody can sign", () => {
    const alone = anInstance([aStep()], { recusedIds: [rosa.id] });

    expect(given(anInstance(), ada, ben, { people: [rosa] })).toMatchObject({
      refusal: { code: "forbidden", because: expect.stringContaining("somebody else can still sign") },
    });
    expect(after(given(alone, ada, ben, { people: [rosa] })).steps[0]?.approvers).toMatchObject([{ id: ben.id }]);
    expect(given(alone, felix, ben, { people: [rosa] })).toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("keeps an escalated step what it is: whoever stood in is followed by one who stands in", () => {
    const standIn = { ...personally(rosa), standIn: true } as const;
    const step = aStep({ mode: "ALL", approvers: [financeRole, standIn] });

    const [changed] = after(given(anInstance([step]), rosa, ben)).steps;

    expect(changed?.approvers).toMatchObject([financeRole, { id: ben.id, standIn: true }]);
  });

  it("fills the seat that stays empty in a list of all", () => {
    const step = aStep({ mode: "ALL", approvers: [personally(rosa), financeRole] });
    const instance = anInstance([step], { recusedIds: [rosa.id], flags: [{ code: "NOBODY_CAN_SIGN", because: "…" }] });

    expect(after(given(instance, ada, ben, { people: [rosa, felix] }))).toMatchObject({
      flags: [],
      steps: [{ approvers: [{ id: ben.id }, financeRole] }],
    });
  });
});

describe("adding an approver", () => {
  const add = (instance: Instance, by: Person, to: Person) =>
    addApprover(instance, order, {
      stepId: "step-0-0",
      newStepId: "more",
      standing: as(by),
      candidate: aCapacity(to),
      people: capacities(rosa, ben, felix),
      now,
    });

  it("makes a step of its own in the same stage, which ends only with both", () => {
    const instance = after(add(anInstance([aStep(), aStep({ stage: 1, approvers: [financeRole] })]), rosa, felix));

    expect(instance.steps[2]).toMatchObject({
      id: "more",
      stage: 0,
      position: 1,
      state: "OPEN",
      openedAt: now.toISOString(),
    });
    expect(decide(instance, order, as(rosa), approve)).toMatchObject({ value: { stepDone: true, opens: [] } });
    expect(decide(instance, order, as(felix), approve)).toMatchObject({ value: { step: { id: "more" }, opens: [] } });
  });

  it("asks nobody twice, and nobody who could not sign", () => {
    const instance = after(add(anInstance(), rosa, felix));

    expect(add(instance, rosa, felix)).toMatchObject({ refusal: { code: "validation_failed" } });
    expect(add(instance, rosa, lenaMoser)).toMatchObject({ refusal: { code: "validation_failed" } });
    expect(add(instance, felix, ben)).toMatchObject({ refusal: { code: "forbidden" } });
  });
});

function withSignature<Step extends { id: string }>(step: Step, id: string, person: Person): Step {
  return step.id === id ? { ...step, state: "DONE", decisions: [aSignature(person)] } : step;
}
