import { expect, it } from "vitest";
import { anInstance, aStep, personally, rosa } from "./examples.ts";
import { approverChanges } from "./routing-changes.ts";

it("says who signs which step now, who stepped aside and what is flagged, by ids", () => {
  const before = anInstance([aStep(), aStep({ stage: 1 })]);
  const after = {
    ...before,
    recusedIds: ["ben"],
    flags: [{ code: "NOBODY_CAN_SIGN", because: "…" } as const],
    steps: [...before.steps.slice(0, 1), aStep({ stage: 1, approvers: [personally(rosa)] }), aStep({ position: 1 })],
  };

  expect(approverChanges(before, after)).toEqual([
    { field: "steps[2.1].approvers", old: ["role:APPROVER"], new: [`user:${rosa.id}`] },
    { field: "steps[1.2].approvers", old: null, new: ["role:APPROVER"] },
    { field: "recused", old: [], new: ["ben"] },
    { field: "flags", old: [], new: ["NOBODY_CAN_SIGN"] },
  ]);
});

it("says nothing of what stays", () => {
  const instance = anInstance();

  expect(approverChanges(instance, { ...instance })).toEqual([]);
});
