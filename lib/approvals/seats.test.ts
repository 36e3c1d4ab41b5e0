import { describe, expect, it } from "vitest";
import { approverRole, aPerson, felix, financeRole, personally, rosa } from "./examples.ts";
import type { RoutedApprover, StepMode } from "./instance.ts";
import { canBeSigned, isFilled, isNeeded, standsFor, stillWanted } from "./seats.ts";

const both = aPerson({ id: "both", roles: ["APPROVER", "FINANCE"] });
const step = (mode: StepMode, approvers: RoutedApprover[], quorum: number | null = null) => ({
  mode,
  quorum,
  approvers,
});

/** Nobody has a second user. */
const alone = {};

describe("signing for oneself or for a role", () => {
  it("is by name wherever the step names the person", () => {
    expect(standsFor(rosa, step("ANY", [approverRole, personally(rosa)]))).toBe("name");
    expect(standsFor(rosa, step("ANY", [approverRole]))).toBe("role");
    expect(standsFor(felix, step("ANY", [approverRole]))).toBeNull();
  });
});

describe("a route can be signed", () => {
  it("only where each of its role steps finds a person of its own", () => {
    const steps = [step("ANY", [approverRole]), step("ANY", [financeRole])];

    expect(canBeSigned(steps, [rosa, felix], alone)).toBe(true);
    expect(canBeSigned(steps, [both], alone)).toBe(false);
    expect(canBeSigned(steps, [both, rosa], alone)).toBe(true);
    expect(canBeSigned(steps, [], alone)).toBe(false);
  });

  it("by one person twice, where one of the steps names him", () => {
    expect(canBeSigned([step("ANY", [personally(both)]), step("ANY", [financeRole])], [both], alone)).toBe(true);
  });

  it("with a quorum only when there are as many different persons", () => {
    expect(canBeSigned([step("QUORUM", [approverRole], 2)], [rosa], alone)).toBe(false);
    expect(canBeSigned([step("QUORUM", [approverRole, financeRole], 2)], [both], alone)).toBe(false);
    expect(canBeSigned([step("QUORUM", [approverRole, financeRole], 2)], [both, rosa], alone)).toBe(true);
  });
});

describe("a step is filled", () => {
  const everyone = step("ALL", [approverRole, financeRole]);

  it("by one different person for each approver in its list", () => {
    expect(isFilled(everyone, [both], alone)).toBe(false);
    expect(isFilled(everyone, [both, rosa], alone)).toBe(true);
    expect(isFilled(everyone, [both, felix], alone)).toBe(true);
    expect(isFilled(everyone, [rosa, aPerson({ id: "another" })], alone)).toBe(false);
  });

  it("by one person, where anyone may sign", () => {
    expect(isFilled(step("ANY", [approverRole, financeRole]), [felix], alone)).toBe(true);
  });
});

describe("a signature is needed", () => {
  const everyone = step("ALL", [approverRole, financeRole]);

  it("while nobody has signed for what the person stands for", () => {
    expect(isNeeded(everyone, [rosa], felix, alone)).toBe(true);
    expect(isNeeded(everyone, [rosa], aPerson({ id: "another" }), alone)).toBe(false);
  });

  it("also when an earlier signer can make room", () => {
    expect(isNeeded(everyone, [both], rosa, alone)).toBe(true);
    expect(isNeeded(everyone, [both], felix, alone)).toBe(true);
  });
});

describe("a person with two users", () => {
  const other = aPerson({ id: "other", roles: ["FINANCE"] });
  const persons = { [other.id]: rosa.id };

  it("takes one seat of a step, whether his users are named or meant by a role", () => {
    const two = step("QUORUM", [personally(other), approverRole], 2);

    expect(canBeSigned([two], [rosa, other], alone)).toBe(true);
    expect(canBeSigned([two], [rosa, other], persons)).toBe(false);
    expect(canBeSigned([two], [rosa, other, aPerson({ id: "another" })], persons)).toBe(true);
  });

  it("signs for one role of an approval", () => {
    const steps = [step("ANY", [approverRole]), step("ANY", [financeRole])];

    expect(canBeSigned(steps, [rosa, other], persons)).toBe(false);
    expect(canBeSigned(steps, [rosa, other, felix], persons)).toBe(true);
  });

  it("is not waited for with the other one", () => {
    const everyone = step("ALL", [approverRole, personally(other)]);

    expect(isNeeded(everyone, [rosa], other, persons)).toBe(false);
    expect(stillWanted(everyone, [rosa], alone)).toEqual([`user:${other.id}`]);
    expect(stillWanted(everyone, [rosa], persons)).toEqual(["role:APPROVER"]);
  });
});
