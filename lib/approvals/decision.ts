import type { Actor } from "#lib/access/actor";
import { type Decision, no, yes } from "#lib/kernel/decision";
import type { Order } from "#lib/orders/order";
import type { Instance, InstanceState, InstanceStep, Verdict } from "./instance.ts";
import { covers } from "./organisation.ts";
import { isFilled, isNeeded, standsFor, stillWanted } from "./seats.ts";

export type DecisionRefusal = "forbidden" | "separation_of_duties" | "duplicate" | "content_changed";

/** What a person says, and the content he was shown. */
export interface Opinion {
  readonly verdict: Verdict;
  readonly contentHash: string;
}

/** What follows from a verdict. */
export interface Outcome {
  readonly step: InstanceStep;
  /** The step has all the signatures it wants. */
  readonly stepDone: boolean;
  /** Whom the step still waits for, as approver keys; empty when it is done. */
  readonly stillWanted: readonly string[];
  /** The steps that open now, because the stage before them ended. */
  readonly opens: readonly InstanceStep[];
  /** OPEN while signatures are still missing. */
  readonly instanceState: InstanceState;
}

type Signing = Pick<Order, "authorIds" | "requester" | "baseTotal">;

/** May this person decide what waits, and what follows? The buttons on the page and the commands both ask here. */
export function decide(
  instance: Instance,
  order: Signing,
  actor: Actor,
  { verdict, contentHash }: Opinion,
): Decision<Outcome, DecisionRefusal> {
  const turn = turnOf(instance, order, actor);
  if (!turn.ok) return turn;
  if (contentHash !== instance.contentHash) {
    return no("content_changed", "The order changed since it was shown to you. Read it again, then decide.", {
      contentHash: instance.contentHash,
    });
  }
  return yes(outcomeOf(instance, turn.value, actor, verdict));
}

/** Which open step this person may decide now, whatever he says of it. */
export function turnOf(
  instance: Instance,
  order: Signing,
  actor: Actor,
): Decision<InstanceStep, Exclude<DecisionRefusal, "content_changed">> {
  if (order.requester.id === actor.id || order.authorIds.includes(actor.id)) {
    return no("separation_of_duties", "You requested or edited this order, so somebody else decides on it.");
  }
  const open = instance.steps.filter(({ state }) => state === "OPEN");
  const his = [
    ...open.filter((step) => standsFor(actor, step) === "name"),
    ...open.filter((step) => standsFor(actor, step) === "role"),
  ];
  if (his.length === 0) return no("forbidden", "This order does not wait for you now.");
  if (order.baseTotal === null || !covers(actor.approvalLimit, order.baseTotal)) {
    return no("forbidden", "The total of this order is above your approval limit.");
  }

  const undecided = his.filter((step) => !hasDecided(step, actor));
  if (undecided.length === 0) return no("duplicate", "You decided on this already. It still waits for somebody else.");
  const allowed = undecided.filter((step) => standsFor(actor, step) === "name" || !signedByRole(instance, actor, step));
  if (allowed.length === 0) {
    return no("separation_of_duties", "You signed an earlier step of this order, so somebody else signs this one.");
  }
  const step = allowed.find((each) => isNeeded(each, signersOf(each), actor));
  return step ? yes(step) : no("forbidden", "The signatures that are still missing here are not yours.");
}

function outcomeOf(instance: Instance, step: InstanceStep, actor: Actor, verdict: Verdict): Outcome {
  if (verdict !== "APPROVE") {
    return {
      step,
      stepDone: true,
      stillWanted: [],
      opens: [],
      instanceState: verdict === "REJECT" ? "REJECTED" : "CHANGES_REQUESTED",
    };
  }
  const signers = [...signersOf(step), actor];
  const stepDone = isFilled(step, signers);
  const isLastOfStage = instance.steps.every(
    ({ stage, id, state }) => stage !== step.stage || id === step.id || state !== "OPEN",
  );
  const waiting = instance.steps.filter(({ state }) => state === "WAITING");
  const next = Math.min(...waiting.map(({ stage }) => stage));
  const opens = stepDone && isLastOfStage ? waiting.filter(({ stage }) => stage === next) : [];
  return {
    step,
    stepDone,
    stillWanted: stepDone ? [] : stillWanted(step, signers),
    opens,
    instanceState: stepDone && isLastOfStage && opens.length === 0 ? "APPROVED" : "OPEN",
  };
}

function signersOf(step: InstanceStep) {
  return step.decisions.map(({ userId, roles }) => ({ id: userId, roles }));
}

function hasDecided(step: InstanceStep, { id }: Actor): boolean {
  return step.decisions.some(({ userId, onBehalfOfId }) => userId === id || onBehalfOfId === id);
}

/** Two role steps of one order are signed by two people. */
function signedByRole(instance: Instance, actor: Actor, except: InstanceStep): boolean {
  return instance.steps.some(
    (step) =>
      step.id !== except.id &&
      signersOf(step).some((signer) => signer.id === actor.id && standsFor(signer, step) === "role"),
  );
}
