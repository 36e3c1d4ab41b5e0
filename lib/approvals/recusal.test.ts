import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { anOrder } from "#lib/orders/examples";
import type { Standing } from "./capacity.ts";
import { decide } from "./decision.ts";
import { aCapacity, anInstance, aPerson, approverRole, aSignature, aStep, personally, rosa } from "./examples.ts";
import type { Instance } from "./instance.ts";
import type { Person } from "./organisation.ts";
import { recuse } from "./recusal.ts";
import { isStuck, stuckSteps } from "./stuck.ts";

const order = anOrder({ status: "PENDING_APPROVAL", baseTotal: "12400.00" });
const ben = aPerson({ id: "0193a000-0000-7000-8000-00000000000b", name: "Ben Huber" });

const as = (person: Person): Standing => ({ own: aCapacity(person), delegated: [] });
const capacities = (...people: Person[]) => people.map((person) => aCapacity(person));
const approve = { verdict: "APPROVE", contentHash: "sha256:shown" } as const;

function after(decision: ReturnType<typeof recuse>): Instance {
  if (!decision.ok) throw new Error(decision.refusal.because);
  return decision.value;
}

describe("stepping aside", () => {
  const stepAside = (instance: Instance, by: Person, people: Person[] = [rosa, ben]) =>
    recuse(instance, order, { stepId: "step-0-0", standing: as(by), people: capacities(...people) });

  it("leaves the step to the others", () => {
    const decision = stepAside(anInstance([aStep({ approvers: [personally(rosa), personally(ben)] })]), rosa);

    expect(decision).toMatchObject({
      ok: true,
      value: { recusedIds: [rosa.id], flags: [], steps: [{ state: "OPEN", approvers: [{ id: ben.id }] }] },
    });
  });

  it("leaves the step open and flagged where nobody else can sign: never skipped, never approved", () => {
    const decision = stepAside(anInstance(), rosa, [rosa]);

    expect(decision).toMatchObject({
      ok: true,
      value: { state: "OPEN", flags: [{ code: "NOBODY_CAN_SIGN" }], steps: [{ state: "OPEN", decisions: [] }] },
    });
  });

  it("looks at the later stages too", () => {
    const steps = [aStep(), aStep({ stage: 1, approvers: [personally(rosa)] })];

    expect(stepAside(anInstance(steps), rosa)).toMatchObject({ value: { flags: [{ code: "NOBODY_CAN_SIGN" }] } });
  });

  it("makes no shorter list of those who all have to sign", () => {
    const step = aStep({ mode: "ALL", approvers: [personally(rosa), personally(ben)] });

    const instance = after(stepAside(anInstance([step]), rosa));

    expect(instance.steps[0]?.approvers).toHaveLength(2);
    expect(decide(instance, order, as(ben), approve)).toMatchObject({ value: { stepDone: false } });
  });

  it("is done once", () => {
    expect(stepAside(after(stepAside(anInstance(), rosa)), rosa)).toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("ends no step, whatever the step is and whoever goes", () => {
    const people = [rosa, ben, aPerson({ id: "c", name: "Cora" }), aPerson({ id: "d", name: "Dora" })];
    const entries = fc.uniqueArray(fc.constantFrom(...people.map((person) => personally(person)), approverRole), {
      minLength: 1,
      selector: (entry) => JSON.stringify(entry),
    });
    const modes = fc.constantFrom("ANY" as const, "ALL" as const, "QUORUM" as const);
    const signers = fc.subarray(people);

    fc.assert(
      fc.property(entries, modes, signers, fc.constantFrom(...people), (approvers, mode, signed, goes) => {
        const decisions = signed.map((person) => aSignature(person));
        const before = anInstance([aStep({ approvers, mode, quorum: mode === "QUORUM" ? 2 : null, decisions })]);
        const decision = recuse(before, order, {
          stepId: "step-0-0",
          standing: as(goes),
          people: capacities(...people),
        });
        if (!decision.ok) return;
        const [step] = decision.value.steps;
        expect(step && isStuck(decision.value, order, step, [])).toBe(true);
        expect(stuckSteps(decision.value, order, capacities(...people)).length > 0).toBe(
          decision.value.flags.some(({ code }) => code === "NOBODY_CAN_SIGN"),
        );
      }),
    );
  });
});
