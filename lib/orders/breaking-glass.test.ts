import { describe, expect, it } from "vitest";
import { anInstance, felix, lenaMoser, rosa } from "#lib/approvals/examples";
import { confirmBreakGlass, requestBreakGlass } from "./breaking-glass.ts";
import { aChange, anOrder } from "./examples.ts";

const now = new Date("2026-11-20T14:00:00.000Z");
const order = anOrder({ status: "PENDING_APPROVAL" });
const request = requestBreakGlass(order, felix, "The line stands still.", now);
const broken = { ...order, breakGlass: request.ok ? request.value : null };

describe("approving without the signatures", () => {
  it("is asked for once, and waits for a second person", () => {
    expect(request).toMatchObject({
      value: { reason: "The line stands still.", requestedBy: { id: felix.id, name: "Felix Auer" }, confirmedAt: null },
    });
    expect(requestBreakGlass(broken, rosa, "Me too.", now)).toMatchObject({ refusal: { code: "duplicate" } });
  });

  it("is confirmed by somebody else", () => {
    expect(confirmBreakGlass(broken, anInstance(), rosa, "sha256:shown", now)).toMatchObject({
      value: {
        reason: "The line stands still.",
        confirmedBy: { name: "Rosa Steiner" },
        confirmedAt: now.toISOString(),
      },
    });
  });

  it.each([
    ["who asked", felix, {}, "separation_of_duties"],
    ["another user of who asked", rosa, { persons: { [rosa.id]: felix.id } }, "separation_of_duties"],
    ["the requester of the order", lenaMoser, {}, "separation_of_duties"],
    ["who changed the supplier's bank details lately", rosa, { barredIds: [rosa.id] }, "separation_of_duties"],
    ["another user of the requester", rosa, { persons: { [rosa.id]: lenaMoser.id } }, "separation_of_duties"],
    ["who stepped aside", rosa, { recusedIds: [rosa.id] }, "separation_of_duties"],
    ["who was shown another content", rosa, { contentHash: "sha256:other" }, "content_changed"],
  ])("is not confirmed by %s", (_who, person, instance, code) => {
    expect(confirmBreakGlass(broken, anInstance([], instance), person, "sha256:shown", now)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  it("is not confirmed where nobody asked", () => {
    expect(confirmBreakGlass(order, anInstance(), rosa, null, now)).toMatchObject({
      refusal: { code: "illegal_transition" },
    });
  });

  it("is about the change where one waits, whatever became of the order", () => {
    const done = request.ok ? { ...request.value, confirmedAt: "2026-11-20T15:00:00.000Z" } : null;
    const change = aChange();
    const approved = { ...order, status: "SENT" as const, breakGlass: done, changeOrders: [change] };
    const asked = { ...approved, changeOrders: [{ ...change, breakGlass: broken.breakGlass }] };

    expect(requestBreakGlass(approved, felix, "The line stands still.", now)).toMatchObject({ ok: true });
    expect(confirmBreakGlass(approved, anInstance(), rosa, null, now)).toMatchObject({ ok: false });
    expect(requestBreakGlass(asked, rosa, "Me too.", now)).toMatchObject({ refusal: { code: "duplicate" } });
    expect(confirmBreakGlass(asked, anInstance(), rosa, null, now)).toMatchObject({ ok: true });
  });
});
