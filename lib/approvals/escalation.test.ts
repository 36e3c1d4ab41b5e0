import { describe, expect, it } from "vitest";
import { escalated } from "./escalation.ts";
import { approverRole, felix, financeRole, personally } from "./examples.ts";

describe("a step that is escalated", () => {
  it("may be signed by those who could, and by those to whom it goes", () => {
    const step = { approvers: [approverRole], approverKeys: ["role:APPROVER"], escalateTo: [personally(felix)] };

    expect(escalated(step)).toEqual({
      approvers: [approverRole, personally(felix)],
      approverKeys: ["role:APPROVER", `user:${felix.id}`],
    });
  });

  it("names nobody twice", () => {
    const step = { approvers: [financeRole], approverKeys: ["role:FINANCE"], escalateTo: [financeRole] };

    expect(escalated(step)).toEqual({ approvers: [financeRole], approverKeys: ["role:FINANCE"] });
  });
});
