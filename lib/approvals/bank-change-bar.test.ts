import { expect, it } from "vitest";
import { anOrder } from "#lib/orders/examples";
import { turnOf } from "./decision.ts";
import {
  aCapacity,
  anInstance,
  anOrganisation,
  anyOf,
  aSnapshot,
  aStep,
  felix,
  personally,
  policyOf,
  rosa,
} from "./examples.ts";
import { route } from "./route.ts";

const order = anOrder({ status: "PENDING_APPROVAL", baseTotal: "500.00" });
const at = "2026-11-20T12:00:00.000Z";

it("whoever changed the supplier's bank details lately does not approve its orders", () => {
  const standing = { own: aCapacity(rosa), delegated: [] };

  expect(turnOf(anInstance([aStep()], { barredIds: [rosa.id] }), order, standing)).toMatchObject({
    refusal: { code: "separation_of_duties", because: expect.stringContaining("bank details") },
  });
  expect(turnOf(anInstance([aStep()], { barredIds: [felix.id] }), order, standing)).toMatchObject({ ok: true });
});

it("nor does somebody who acts for him", () => {
  const scope = { documentTypes: [], costCentres: [], maxAmount: null };
  const standing = { own: aCapacity(felix), delegated: [aCapacity(rosa, { scope })] };
  const steps = [aStep({ approvers: [personally(rosa)] })];

  expect(turnOf(anInstance(steps), order, standing)).toMatchObject({ ok: true });
  expect(turnOf(anInstance(steps, { barredIds: [rosa.id] }), order, standing)).toMatchObject({
    refusal: { code: "separation_of_duties", because: expect.stringContaining("Rosa Steiner, for whom you act") },
  });
});

it("nothing is routed to him alone", () => {
  const free = aSnapshot({}, {});
  const barred = aSnapshot({}, { barredIds: [rosa.id] });
  const byRole = policyOf(anyOf({ role: "APPROVER" }));
  const byName = policyOf(anyOf({ user: rosa.id }));

  for (const policy of [byRole, byName]) {
    expect(route([policy], free, anOrganisation(), at).outcome).toBe("ROUTED");
    expect(route([policy], barred, anOrganisation(), at).outcome).toBe("UNROUTABLE");
  }
  expect(route([byName], barred, anOrganisation(), at).explanation.join(" ")).toContain(
    "Rosa Steiner, named by the policy, changed the supplier's bank details lately",
  );
});
