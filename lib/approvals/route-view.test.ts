import { describe, expect, it } from "vitest";
import {
  anInstance,
  anOrganisation,
  aPolicy,
  aSignature,
  aSnapshot,
  aStep,
  felix,
  financeRole,
  personally,
  rosa,
} from "./examples.ts";
import { previewOf, routeOf } from "./route-view.ts";
import { route } from "./route.ts";

describe("the route as it is shown", () => {
  it("of a draft has nothing decided, and names roles as roles", () => {
    const preview = previewOf(route([aPolicy()], aSnapshot(), anOrganisation(), "2026-11-20T12:00:00.000Z"));

    expect(preview).toMatchObject({ outcome: "ROUTED", policy: { name: "Spend 2026", version: 7 }, rule: 0 });
    expect(preview.stages).toEqual([
      {
        state: "WAITING",
        steps: [
          {
            id: null,
            who: "one Approver",
            mode: "ANY",
            quorum: null,
            state: "WAITING",
            dueAt: null,
            escalatedAt: null,
            stuckAt: null,
            approvers: [{ id: "APPROVER", name: "Approver", via: "role" }],
            decisions: [],
          },
        ],
      },
    ]);
  });

  it("of a submitted order has its stages with what was decided", () => {
    const steps = [
      aStep({ state: "DONE", decisions: [aSignature(rosa, { comment: "Fine" })] }),
      aStep({ stage: 1, state: "OPEN", approvers: [financeRole] }),
      aStep({ stage: 1, position: 1, state: "DONE", approvers: [personally(felix)] }),
      aStep({ stage: 2 }),
    ];

    const { outcome, stages } = routeOf(anInstance(steps));

    expect(outcome).toBe("ROUTED");
    expect(stages.map(({ state, steps: parallel }) => [state, parallel.length])).toEqual([
      ["DONE", 1],
      ["OPEN", 2],
      ["WAITING", 1],
    ]);
    expect(stages[0]?.steps[0]?.decisions).toMatchObject([
      { user: { id: rosa.id, name: rosa.name }, verdict: "APPROVE", comment: "Fine" },
    ]);
    expect(stages[1]?.steps[1]?.approvers).toEqual([{ id: felix.id, name: felix.name, via: "named by the policy" }]);
  });

  it("says that nobody had to sign where there are no steps", () => {
    expect(routeOf(anInstance([], { state: "APPROVED" }))).toMatchObject({ outcome: "AUTO_APPROVED", stages: [] });
  });

  it("says what was skipped", () => {
    expect(routeOf(anInstance([aStep({ state: "SKIPPED" })])).stages[0]?.state).toBe("SKIPPED");
  });
});
