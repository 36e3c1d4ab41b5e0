import type { Actor } from "#lib/access/actor";
import { decide, type Outcome } from "#lib/approvals/decision";
import { approverRole } from "#lib/approvals/examples";
import type { RoutedStep, Verdict } from "#lib/approvals/instance";
import type { DatedRoute } from "#lib/approvals/queries/find-route";
import {
  getOpenInstance,
  getPending,
  type Pending,
  type RunningInstance,
} from "#lib/approvals/queries/get-open-instance";
import { openInstance } from "#lib/approvals/writes/open-instance";
import { saveDecision } from "#lib/approvals/writes/save-decision";
import { aWorkingCalendar } from "#lib/company/examples";
import { settle } from "#lib/kernel/decision";
import { createOrder } from "#lib/orders/commands/create-order";
import type { Order } from "#lib/orders/order";
import { loadOrder } from "#lib/orders/queries/load-order";
import { db, transaction } from "#lib/platform/db";
import { writeAll } from "#lib/platform/write";
import { givenSupplier } from "./given-supplier.ts";
import { givenUser } from "./given-user.ts";

/** An order of 500.00 EUR, not submitted. */
export async function givenDraft(): Promise<Order> {
  const supplier = await givenSupplier();
  const line = { description: "Guide rail", quantity: "1", unit: "C62", unitPrice: "500" };
  const { id } = await createOrder(await givenUser(), { supplierId: supplier.id, currency: "EUR", lines: [line] });
  const order = await loadOrder(db, id);
  if (!order) throw new Error("An order that was just made is not there.");
  return order;
}

/** A step that any approver can sign, unless something else is said. */
export function aRoutedStep(different: Partial<RoutedStep> = {}): RoutedStep {
  return {
    mode: "ANY",
    quorum: null,
    dueHours: null,
    remindHours: null,
    escalateTo: [],
    approvers: [approverRole],
    ...different,
  };
}

/** A route by the policy of a new installation, with exactly these stages. */
export function aRoute(...stages: RoutedStep[][]): DatedRoute {
  return {
    outcome: stages.length === 0 ? "AUTO_APPROVED" : "ROUTED",
    policy: { id: "01935000-0000-7000-8000-000000000002", name: "Standard", version: 1 },
    rule: 1,
    stages: stages.map((steps) => ({ steps })),
    explanation: ["Because."],
    flags: [],
    calendar: aWorkingCalendar(),
  };
}

/** An order whose approval runs, by exactly these stages. */
export async function givenApproval(now: Date, ...stages: RoutedStep[][]): Promise<Order> {
  const order = await givenDraft();
  await writeAll(db, [openInstance(order, aRoute(...stages), now)]);
  return order;
}

/** The approval of an order that runs. */
export async function runningApproval(order: Order): Promise<RunningInstance> {
  return open(order, await getOpenInstance(db, order.id));
}

/** The same, as somebody sees it who decides on it. */
export async function pendingApproval(order: Order, actor: Actor): Promise<Pending> {
  return open(order, await getPending(db, order.id, actor.id));
}

function open<Approval>(order: Order, approval: Approval | null): Approval {
  if (approval === null) throw new Error(`No approval of ${order.number} is open.`);
  return approval;
}

/** Somebody decides, as the commands do it, on what is open or on what he saw before. */
export async function givenVerdict(
  order: Order,
  actor: Actor,
  said: {
    readonly verdict: Verdict;
    readonly comment?: string;
    readonly seen?: Pending | undefined;
    readonly now: Date;
  },
): Promise<Outcome> {
  const verdicted = { verdict: said.verdict, contentHash: order.contentHash, comment: said.comment };
  const pending = said.seen ?? (await pendingApproval(order, actor));
  const outcome = settle(decide(pending, order, pending.standing, verdicted));
  const { calendar } = pending;
  await transaction((tx) => writeAll(tx, [saveDecision(outcome, actor, verdicted, { now: said.now, calendar })]));
  return outcome;
}
