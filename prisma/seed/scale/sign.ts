import { deadlineOf } from "#lib/approvals/deadline";
import { decide, type Outcome } from "#lib/approvals/decision";
import type { Instance, InstanceStep, StepDecision, Verdict } from "#lib/approvals/instance";
import type { DatedRoute } from "#lib/approvals/queries/find-route";
import type { WorkingCalendar } from "#lib/company/working-time";
import { newId } from "#lib/kernel/id";
import type { Order } from "#lib/orders/order";
import type { Chance } from "./chance.ts";
import type { ScaleUser } from "./company.ts";

const hour = 3_600_000;

/** Who works here, what time it is, and when people work. */
export interface Present {
  readonly people: readonly ScaleUser[];
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

/** The routing of a submission, with its first stage open; approved at once where nobody has to sign. */
export function openedBy(
  order: Order,
  { policy, rule, explanation, flags, stages, outcome, calendar }: DatedRoute,
  at: string,
): Instance {
  if (!policy || rule === null) throw new Error("What nobody can sign is not opened.");
  const steps = stages.flatMap((stage, index) =>
    stage.steps.map((step, position): InstanceStep => ({
      ...step,
      id: newId(),
      stage: index,
      position,
      state: "WAITING",
      openedAt: null,
      endedAt: null,
      dueAt: null,
      escalatedAt: null,
      stuckAt: null,
      decisions: [],
    })),
  );
  const isAutomatic = outcome === "AUTO_APPROVED";
  return {
    id: newId(),
    matchExceptionId: null,
    purchaseOrderId: order.id,
    documentType: "PO",
    policy,
    rule,
    contentHash: order.contentHash,
    explanation,
    flags,
    recusedIds: [],
    barredIds: [],
    persons: {},
    state: isAutomatic ? "APPROVED" : "OPEN",
    createdAt: at,
    endedAt: isAutomatic ? at : null,
    steps: steps.map((step) => (step.stage === 0 ? opened(step, at, calendar) : step)),
  };
}

/** Whoever may signs, one after the other, until the approval ends or the present is reached. Mostly they approve. */
export function signed(instance: Instance, order: Order, { people, now, calendar }: Present, chance: Chance): Instance {
  let running = instance;
  for (let at = Date.parse(instance.createdAt); running.state === "OPEN";) {
    at += chance.between(1, 30) * (hour / 2) * (chance.percent(12) ? 5 : 1);
    const next =
      at > now.getTime() ? null : verdictOn(running, order, people, new Date(at).toISOString(), chance, calendar);
    if (!next) break;
    running = next;
  }
  return running;
}

function verdictOn(
  instance: Instance,
  order: Order,
  people: readonly ScaleUser[],
  at: string,
  chance: Chance,
  calendar: WorkingCalendar,
): Instance | null {
  const verdict: Verdict = chance.percent(96) ? "APPROVE" : chance.pick(["REJECT", "REQUEST_CHANGES"] as const);
  const start = chance.between(0, people.length - 1);
  for (const person of [...people.slice(start), ...people.slice(0, start)]) {
    const signer = { id: person.id, name: person.name, roles: person.roles, groupIds: [] };
    const own = { person: signer, limit: person.approvalLimit, windowed: false, scope: null };
    const decision = decide(instance, order, { own, delegated: [] }, { verdict, contentHash: order.contentHash });
    if (decision.ok)
      return decided(
        instance,
        decision.value,
        decisionOf(person, verdict, order.contentHash, at, chance),
        at,
        calendar,
      );
  }
  return null;
}

function decisionOf(
  { id, name, roles }: ScaleUser,
  verdict: Verdict,
  contentHash: string,
  at: string,
  chance: Chance,
): StepDecision {
  const said = { REJECT: "This is not needed any more.", REQUEST_CHANGES: "Ask for the price of the frame contract." };
  return {
    id: newId(),
    userId: id,
    name,
    onBehalfOf: null,
    roles,
    groupIds: [],
    verdict,
    contentHash,
    comment: verdict === "APPROVE" ? null : said[verdict],
    remarks: [],
    reasonCode: verdict === "REJECT" ? chance.pick(["NOT_NEEDED", "PRICE", "BUDGET"] as const) : null,
    at,
  };
}

/** The instance after a verdict: what ended, what opens, what is asked no more. */
function decided(
  instance: Instance,
  { step, stepDone, opens, instanceState }: Outcome,
  decision: StepDecision,
  at: string,
  calendar: WorkingCalendar,
): Instance {
  const ended = instanceState !== "OPEN";
  const steps = instance.steps.map((each): InstanceStep => {
    if (each.id === step.id) {
      const decisions = [...each.decisions, decision];
      return stepDone ? { ...each, decisions, state: "DONE", endedAt: at } : { ...each, decisions };
    }
    if (opens.some(({ id }) => id === each.id)) return opened(each, at, calendar);
    return ended && (each.state === "OPEN" || each.state === "WAITING")
      ? { ...each, state: "SKIPPED", endedAt: at }
      : each;
  });
  return { ...instance, steps, state: instanceState, endedAt: ended ? at : null };
}

function opened(step: InstanceStep, at: string, calendar: WorkingCalendar): InstanceStep {
  const { dueAt } = deadlineOf(step, new Date(at), calendar);
  return { ...step, state: "OPEN", openedAt: at, dueAt: dueAt?.toISOString() ?? null };
}
