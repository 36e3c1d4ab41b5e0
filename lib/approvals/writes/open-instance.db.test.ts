import { describe, expect, it } from "vitest";
import { aWorkingCalendar } from "#lib/company/examples";
import { db } from "#lib/platform/db";
import { writeAll } from "#lib/platform/write";
import {
  aRoute,
  aRoutedStep,
  givenApproval,
  givenDraft,
  givenVerdict,
  runningApproval,
} from "#prisma/seed/given-approval";
import { givenUser } from "#prisma/seed/given-user";
import { financeRole, personally } from "../examples.ts";
import { findInstance } from "../queries/get-open-instance.ts";
import { endInstance } from "./end-instance.ts";
import { openInstance } from "./open-instance.ts";

const now = new Date("2026-11-20T12:00:00.000Z");
const later = new Date("2026-11-20T13:00:00.000Z");

describe("an approval begins", () => {
  it("with its first stage open, and due when the step says so", async () => {
    const finance = personally(await givenUser({ roles: ["FINANCE"] }));
    const first = [aRoutedStep({ dueHours: 12, remindHours: 8 }), aRoutedStep({ approvers: [finance] })];
    const order = await givenApproval(now, first, [aRoutedStep({ approvers: [financeRole], dueHours: 1 })]);

    const { steps, calendar, ...instance } = await runningApproval(order);

    expect(instance).toEqual({
      documentType: "PO",
      barredIds: [],
      id: expect.any(String),
      matchExceptionId: null,
      purchaseOrderId: order.id,
      policy: { id: "01935000-0000-7000-8000-000000000002", name: "Standard", version: 1 },
      rule: 1,
      contentHash: order.contentHash,
      explanation: ["Because."],
      flags: [],
      recusedIds: [],
      persons: {},
      state: "OPEN",
      createdAt: now.toISOString(),
      endedAt: null,
    });
    const opened = { state: "OPEN", openedAt: now.toISOString(), endedAt: null, decisions: [] };
    expect(steps).toMatchObject([
      { stage: 0, position: 0, ...opened, dueHours: 12, dueAt: "2026-11-23T16:00:00.000Z" },
      { stage: 0, position: 1, ...opened, dueAt: null, approvers: [finance] },
      { stage: 1, position: 0, state: "WAITING", openedAt: null, dueAt: null },
    ]);
    expect(calendar).toEqual(aWorkingCalendar());
    const { remindAt } = await db.approvalStep.findFirstOrThrow({ where: { purchaseOrderId: order.id, position: 0 } });
    expect(remindAt).toEqual(new Date("2026-11-23T12:00:00.000Z"));
  });

  it("and is over where nobody has to sign", async () => {
    const order = await givenApproval(now);

    expect(await findInstance(db, order.id)).toMatchObject({
      state: "APPROVED",
      endedAt: now.toISOString(),
      steps: [],
    });
  });

  it("only once at a time for an order", async () => {
    const order = await givenApproval(now, [aRoutedStep()]);

    await expect(writeAll(db, [openInstance(order, aRoute([aRoutedStep()]), now)])).rejects.toThrow(
      "approval_instance",
    );
  });

  it("never where nobody can sign", async () => {
    const order = await givenDraft();

    const unroutable = { ...aRoute(), outcome: "UNROUTABLE" } as const;
    expect(() => openInstance(order, unroutable, now)).toThrow("nobody can sign");
  });
});

describe("an approval ends", () => {
  it("when the order is withdrawn; what was signed stays on record", async () => {
    const order = await givenApproval(now, [aRoutedStep()], [aRoutedStep({ approvers: [financeRole] })]);
    await givenVerdict(order, await givenUser({ roles: ["APPROVER"] }), { verdict: "APPROVE", now });

    await writeAll(db, [endInstance(order.id, "WITHDRAWN", later)]);

    expect(await findInstance(db, order.id)).toMatchObject({
      state: "WITHDRAWN",
      endedAt: later.toISOString(),
      steps: [{ state: "DONE", decisions: [{ verdict: "APPROVE" }] }, { state: "SKIPPED" }],
    });
  });

  it("without a word where none runs", async () => {
    const order = await givenDraft();

    await writeAll(db, [endInstance(order.id, "WITHDRAWN", later)]);

    expect(await findInstance(db, order.id)).toBeNull();
  });
});
