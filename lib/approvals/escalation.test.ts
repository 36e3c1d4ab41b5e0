import { describe, expect, it } from "vitest";
import { escalated } from "./escalation.ts";
import { aPerson, approverRole, felix, financeRole, personally, rosa } from "./examples.ts";
import { isFilled, isNeeded, stillWanted } from "./seats.ts";
import { stepInWords } from "./signers-in-words.ts";

const nora = aPerson({ id: "0193a000-0000-7000-8000-000000000009", name: "Nora" });

describe("a step that is escalated", () => {
  it("may be signed by those who could, and by those to whom it goes", () => {
    const step = { approvers: [approverRole], approverKeys: ["role:APPROVER"], escalateTo: [personally(felix)] };

    expect(escalated(step)).toEqual({
      approvers: [approverRole, { ...personally(felix), standIn: true }],
      approverKeys: ["role:APPROVER", `user:${felix.id}`],
    });
  });

  it("wants no signature more, where everybody of a list signs: who joins takes one of their places", () => {
    const step = { approvers: [personally(rosa), financeRole], approverKeys: [], escalateTo: [personally(nora)] };
    const both = { mode: "ALL", quorum: null, approvers: escalated(step).approvers } as const;

    expect(isFilled(both, [nora], {})).toBe(false);
    expect(isFilled(both, [nora, felix], {})).toBe(true);
    expect(isFilled(both, [nora, rosa], {})).toBe(true);
    expect(isFilled(both, [rosa, felix], {})).toBe(true);
    expect(isNeeded(both, [rosa], nora, {})).toBe(true);
    expect(stillWanted(both, [rosa], {})).toEqual(["role:FINANCE", `user:${nora.id}`]);
    expect(stepInWords(both)).toBe("Rosa Steiner and one of Finance, or Nora in place of any");
  });

  it("names nobody twice", () => {
    const step = { approvers: [financeRole], approverKeys: ["role:FINANCE"], escalateTo: [financeRole] };

    expect(escalated(step)).toEqual({ approvers: [financeRole], approverKeys: ["role:FINANCE"] });
  });
});
