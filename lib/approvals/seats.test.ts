import { describe, expect, it } from "vitest";
import { approverRole, aPerson, felix, financeRole, personally, rosa } from "./examples.ts";
import type { RoutedApprover, StepMode } from "./instance.ts";
import { canBeSigned, isFilled, isNeeded, standsFor } from "./seats.ts";

const both = aPerson({ id: "both", roles: ["APPROVER", "FINANCE"] });
const step = (mode: StepMode, approvers: RoutedApprover[], quorum: number | null = null) => ({
  mode,
  quorum,
  approvers,
});

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

    expect(canBeSigned(steps, [rosa, felix])).toBe(true);
    expect(canBeSigned(steps, [both])).toBe(false);
    expect(canBeSigned(steps, [both, rosa])).toBe(true);
    expect(canBeSigned(steps, [])).toBe(false);
  });

  it("by one person twice, where one of the steps names him", () => {
    expect(canBeSigned([step("ANY", [personally(both)]), step("ANY", [financeRole])], [both])).toBe(true);
  });

  it("with a quorum only when there are as many different persons", () => {
    expect(canBeSigned([step("QUORUM", [approverRole], 2)], [rosa])).toBe(false);
    expect(canBeSigned([step("QUORUM", [approverRole, financeRole], 2)], [both])).toBe(false);
    expect(canBeSigned([step("QUORUM", [approverRole, financeRole], 2)], [both, rosa])).toBe(true);
  });
});

describe("a step is filled", () => {
  const everyone = step("ALL", [approverRole, financeRole]);

  it("by one different person for each approver in its list", () => {
    expect(isFilled(everyone, [both])).toBe(false);
    expect(isFilled(everyone, [both, rosa])).toBe(true);
    expect(isFilled(everyone, [both, felix])).toBe(true);
    expect(isFilled(everyone, [rosa, aPerson({ id: "another" })])).toBe(false);
  });

  it("by one person, where anyone may sign", () => {
    expect(isFilled(step("ANY", [approverRole, financeRole]), [felix])).toBe(true);
  });
});

describe("a signature is needed", () => {
  const everyone = step("ALL", [approverRole, financeRole]);

  it("while nobody has signed for what the person stands for", () => {
    expect(isNeeded(everyone, [rosa], felix)).toBe(true);
    expect(isNeeded(everyone, [rosa], aPerson({ id: "another" }))).toBe(false);
  });

  it("also when an earlier signer can make room", () => {
    expect(isNeeded(everyone, [both], rosa)).toBe(true);
    expect(isNeeded(everyone, [both], felix)).toBe(true);
  });
});
