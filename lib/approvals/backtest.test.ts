import { expect, it } from "vitest";
import { routeChange } from "./backtest.ts";
import { always, anOrganisation, anyOf, aPolicy, aSnapshot, felix, rosa } from "./examples.ts";
import type { Rule, StageRule } from "./policy.ts";
import { route } from "./route.ts";

const routed = (rule: Omit<Rule, "when">) =>
  route([aPolicy({ rules: [{ when: always, ...rule }] })], aSnapshot(), anOrganisation(), "2026-11-20T12:00:00.000Z");
const signed = (...then: StageRule[]) => routed({ then });
const automatic = routed({ autoApprove: true });
const nobody = signed(anyOf({ role: "RECEIVER" }));
const approver = signed(anyOf({ role: "APPROVER" }));

it("sees the same route, however it is written", () => {
  expect(routeChange(approver, signed(anyOf({ role: "APPROVER" })))).toBe("SAME");
  expect(
    routeChange(
      signed(anyOf({ user: rosa.id }, { role: "FINANCE" })),
      signed(anyOf({ role: "FINANCE" }, { user: rosa.id })),
    ),
  ).toBe("SAME");
  expect(
    routeChange(
      signed({ steps: [{ mode: "ALL", approvers: [{ user: felix.id }] }] }),
      signed(anyOf({ user: felix.id })),
    ),
  ).toBe("SAME");
  expect(routeChange(nobody, nobody)).toBe("SAME");
});

it("sees other people, more of them, and another order of them", () => {
  const [first, second] = [anyOf({ user: rosa.id }), anyOf({ user: felix.id })];
  expect(routeChange(approver, signed(anyOf({ role: "FINANCE" })))).toBe("OTHER_APPROVERS");
  expect(routeChange(signed(first), signed(first, second))).toBe("OTHER_APPROVERS");
  expect(routeChange(signed(first, second), signed(second, first))).toBe("OTHER_APPROVERS");
});

it("sees another outcome", () => {
  expect(routeChange(approver, nobody)).toBe("BECAME_UNROUTABLE");
  expect(routeChange(automatic, nobody)).toBe("BECAME_UNROUTABLE");
  expect(routeChange(approver, automatic)).toBe("BECAME_AUTO_APPROVED");
  expect(routeChange(nobody, approver)).toBe("BECAME_ROUTED");
  expect(routeChange(automatic, approver)).toBe("BECAME_ROUTED");
});
