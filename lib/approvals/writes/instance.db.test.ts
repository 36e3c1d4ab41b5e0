import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { createOrder } from "#lib/orders/commands/create-order";
import { loadOrder } from "#lib/orders/queries/load-order";
import type { Order } from "#lib/orders/order";
import { settle } from "#lib/kernel/decision";
import { db, transaction } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { decide } from "../decision.ts";
import { approverRole, financeRole, personally } from "../examples.ts";
import type { Instance, RoutedStep, Verdict } from "../instance.ts";
import { findApproval } from "../queries/find-approval.ts";
import { findInstance, getOpenInstance } from "../queries/get-open-instance.ts";
import type { Route } from "../route.ts";
import { endInstance } from "./end-instance.ts";
import { openInstance } from "./open-instance.ts";
import { saveDecision } from "./save-decision.ts";

const now = new Date("2026-11-20T12:00:00.000Z");
const later = new Date("2026-11-20T13:00:00.000Z");
const standard = "01935000-0000-7000-8000-000000000002";
let order: Order;
let approver: Actor;
let finance: Actor;
let supplierId: string;

beforeAll(async () => {
  supplierId = (await givenSupplier()).id;
});

beforeEach(async () => {
  const buyer = await givenUser();
  approver = await givenUser({ roles: ["APPROVER"] });
  finance = await givenUser({ roles: ["FINANCE"] });
  const { id } = await createOrder(buyer, {
    supplierId,
    currency: "EUR",
    lines: [{ description: "Rail", quantity: "1", unit: "C62", unitPrice: "500" }],
  });
  order = (await loadOrder(db, id)) ?? order;
});

const step = (different: Partial<RoutedStep> = {}): RoutedStep => ({
  mode: "ANY",
  quorum: null,
  dueHours: null,
  approvers: [approverRole],
  ...different,
});
const routeOf = (...stages: RoutedStep[][]): Route => ({
  outcome: stages.length === 0 ? "AUTO_APPROVED" : "ROUTED",
  policy: { id: standard, name: "Standard", version: 1 },
  rule: 1,
  stages: stages.map((steps) => ({ steps })),
  explanation: ["Because."],
});

const open = (route: Route) => openInstance(db, order, route, now);

async function running(): Promise<Instance> {
  const instance = await getOpenInstance(db, order.id);
  if (!instance) throw new Error("no approval is open");
  return instance;
}

async function says(actor: Actor, verdict: Verdict, comment: string | null = null) {
  const said = { verdict, contentHash: order.contentHash, comment };
  const outcome = settle(decide(await running(), order, actor, said));
  await transaction((tx) => saveDecision(tx, outcome, actor, said, later));
  return outcome;
}

describe("an approval", () => {
  it("begins with its first stage open, and due when the step says so", async () => {
    const id = await open(
      routeOf(
        [step({ dueHours: 48 }), step({ approvers: [personally(finance)] })],
        [step({ approvers: [financeRole], dueHours: 1 })],
      ),
    );

    const instance = await running();

    expect(instance).toMatchObject({
      id,
      purchaseOrderId: order.id,
      policy: { id: standard, name: "Standard", version: 1 },
      rule: 1,
      contentHash: order.contentHash,
      explanation: ["Because."],
      state: "OPEN",
      createdAt: now.toISOString(),
      endedAt: null,
    });
    expect(
      instance.steps.map(({ stage, position, state, openedAt, dueAt }) => ({
        stage,
        position,
        state,
        openedAt,
        dueAt,
      })),
    ).toEqual([
      { stage: 0, position: 0, state: "OPEN", openedAt: now.toISOString(), dueAt: "2026-11-22T12:00:00.000Z" },
      { stage: 0, position: 1, state: "OPEN", openedAt: now.toISOString(), dueAt: null },
      { stage: 1, position: 0, state: "WAITING", openedAt: null, dueAt: null },
    ]);
    expect(instance.steps[1]?.approvers).toEqual([personally(finance)]);
  });

  it("goes from stage to stage, and ends with the last signature", async () => {
    await open(routeOf([step()], [step({ approvers: [financeRole], dueHours: 1 })]));

    await says(approver, "APPROVE", "Fine");
    expect((await running()).steps).toMatchObject([
      {
        state: "DONE",
        endedAt: later.toISOString(),
        decisions: [
          {
            userId: approver.id,
            name: approver.name,
            roles: ["APPROVER"],
            verdict: "APPROVE",
            comment: "Fine",
            at: later.toISOString(),
          },
        ],
      },
      { state: "OPEN", openedAt: later.toISOString(), dueAt: "2026-11-20T14:00:00.000Z" },
    ]);

    await says(finance, "APPROVE");
    expect(await getOpenInstance(db, order.id)).toBeNull();
    expect(await findInstance(db, order.id)).toMatchObject({
      state: "APPROVED",
      endedAt: later.toISOString(),
      steps: [{ state: "DONE" }, { state: "DONE" }],
    });
  });

  it("waits until everyone of a list has signed, and only in their inboxes", async () => {
    const second = await givenUser({ roles: ["APPROVER"] });
    await open(routeOf([step({ mode: "ALL", approvers: [approverRole, financeRole] })]));
    const waits = async (person: Actor) => (await findApproval(person, order.id)) !== null;
    const waiting = async () => [await waits(second), await waits(finance)];
    expect(await waiting()).toEqual([true, true]);

    expect(await says(approver, "APPROVE")).toMatchObject({ stepDone: false, instanceState: "OPEN" });
    expect(await waiting()).toEqual([false, true]);

    expect(await says(finance, "APPROVE")).toMatchObject({ stepDone: true, instanceState: "APPROVED" });
    expect(await waiting()).toEqual([false, false]);
  });

  it.each([
    ["REJECT", "REJECTED"],
    ["REQUEST_CHANGES", "CHANGES_REQUESTED"],
  ] as const)("ends at once with %s, and what was still to be signed is skipped", async (verdict, state) => {
    await open(routeOf([step(), step({ approvers: [financeRole] })], [step()]));

    await says(approver, verdict, "No");

    expect(await findInstance(db, order.id)).toMatchObject({
      state,
      steps: [{ state: "DONE" }, { state: "SKIPPED" }, { state: "SKIPPED" }],
    });
  });

  it("is approved from the start where nobody has to sign", async () => {
    await open(routeOf());

    expect(await findInstance(db, order.id)).toMatchObject({
      state: "APPROVED",
      endedAt: now.toISOString(),
      steps: [],
    });
  });

  it("ends when the order is withdrawn; what was signed stays on record", async () => {
    await open(routeOf([step()], [step({ approvers: [financeRole] })]));
    await says(approver, "APPROVE");

    await endInstance(db, order.id, "WITHDRAWN", later);

    expect(await findInstance(db, order.id)).toMatchObject({
      state: "WITHDRAWN",
      steps: [{ state: "DONE", decisions: [{ verdict: "APPROVE" }] }, { state: "SKIPPED" }],
    });
    await expect(endInstance(db, order.id, "WITHDRAWN", later)).resolves.toBeUndefined();
  });

  it("is only one at a time for an order", async () => {
    await open(routeOf([step()]));

    await expect(open(routeOf([step()]))).rejects.toThrow("approval_instance");
  });

  it("does not begin where nobody can sign", async () => {
    await expect(open({ ...routeOf(), outcome: "UNROUTABLE" })).rejects.toThrow("nobody can sign");
  });
});

describe("a verdict", () => {
  it("is written once, however many say it of the same step at the same time", async () => {
    await open(routeOf([step()], [step({ approvers: [financeRole] })]));
    const seen = await running();
    const people = await Promise.all(Array.from({ length: 8 }, () => givenUser({ roles: ["APPROVER"] })));

    const answers = await Promise.allSettled(
      people.map((person) => {
        const said = { verdict: "APPROVE", contentHash: order.contentHash } as const;
        return transaction((tx) => saveDecision(tx, settle(decide(seen, order, person, said)), person, said, later));
      }),
    );

    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === "rejected").map(({ reason }) => reason.refusal?.code)).toEqual(
      Array(7).fill("version_conflict"),
    );
    expect(await db.approvalDecision.count({ where: { purchaseOrderId: order.id } })).toBe(1);
  });

  it("cannot be changed or taken away", async () => {
    await open(routeOf([step()]));
    await says(approver, "APPROVE");

    await expect(db.approvalDecision.updateMany({ data: { comment: "never said" } })).rejects.toThrow();
    await expect(db.approvalDecision.deleteMany()).rejects.toThrow();
  });
});
