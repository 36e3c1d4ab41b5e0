import { isAmong, isSamePerson, type Persons } from "#lib/access/person";
import { type Decision, no, yes } from "#lib/kernel/decision";
import type { Order } from "#lib/orders/order";
import { type Capacity, reaches, type Signer, type Standing, type Subject } from "./capacity.ts";
import type { Instance, InstanceState, InstanceStep, StepDecision, Verdict } from "./instance.ts";
import { amountNoun, changedBank, nounOf } from "./nouns.ts";
import { covers } from "./organisation.ts";
import { isFilled, isNeeded, standsFor, stillWanted } from "./seats.ts";

export type DecisionRefusal = "forbidden" | "separation_of_duties" | "duplicate" | "content_changed";

/** What a person says, and the content he was shown. */
export interface Opinion {
  readonly verdict: Verdict;
  readonly contentHash: string;
}

/** What follows from a verdict. */
export interface Outcome extends Turn {
  /** The step has all the signatures it wants. */
  readonly stepDone: boolean;
  /** Whom the step still waits for, as approver keys; empty when it is done. */
  readonly stillWanted: readonly string[];
  /** The steps that open now, because the stage before them ended. */
  readonly opens: readonly InstanceStep[];
  /** OPEN while signatures are still missing. */
  readonly instanceState: InstanceState;
}

/** What of an order decides on who may sign it. */
export type Signing = Pick<Order, "authorIds" | "requester" | "baseTotal"> & {
  readonly lines: readonly Pick<Order["lines"][number], "costCentre">[];
};

/** May this person decide what waits, and what follows? The buttons on the page and the commands both ask here. */
export function decide(
  instance: Instance,
  order: Signing,
  standing: Standing,
  { verdict, contentHash }: Opinion,
): Decision<Outcome, DecisionRefusal> {
  const turn = turnOf(instance, order, standing);
  if (!turn.ok) return turn;
  if (contentHash !== instance.contentHash) {
    const because = `The ${nounOf(instance)} changed since it was shown to you. Read it again, then decide.`;
    return no("content_changed", because, { contentHash: instance.contentHash });
  }
  return yes(outcomeOf(instance, turn.value, verdict));
}

/** An open step that a person may decide now, and in whose name. */
export interface Turn {
  readonly step: InstanceStep;
  readonly capacity: Capacity;
}

type TurnRefusal = Exclude<DecisionRefusal, "content_changed">;

/** Which open step this person may decide now, whatever he says of it. In his own name first. */
export function turnOf(instance: Instance, order: Signing, { own, delegated }: Standing): Decision<Turn, TurnRefusal> {
  const { id } = own.person;
  const { persons } = instance;
  const what = nounOf(instance);
  if (wrote(order, id, persons)) {
    return no("separation_of_duties", `You requested or edited this ${what}, so somebody else decides on it.`);
  }
  if (isAmong(persons, instance.barredIds, id)) return no("separation_of_duties", `You ${changedBank}`);
  if (isAmong(persons, instance.recusedIds, id))
    return no("forbidden", "You stepped aside, so somebody else decides on this.");

  const subject = subjectOf(instance, order);
  const answers = [own, ...delegated.filter(({ scope }) => reaches(scope, subject))].flatMap(
    (capacity) => turnAs(instance, order, id, capacity) ?? [],
  );
  return answers.find(({ ok }) => ok) ?? answers[0] ?? no("forbidden", `This ${what} does not wait for you now.`);
}

/** The same in one name; null where the order does not wait for it. */
function turnAs(
  instance: Instance,
  order: Signing,
  actorId: string,
  capacity: Capacity,
): Decision<Turn, TurnRefusal> | null {
  const { person, limit, scope } = capacity;
  const { persons } = instance;
  const what = nounOf(instance);
  const open = instance.steps.filter(({ state }) => state === "OPEN");
  const named = open.filter((step) => standsFor(person, step) === "name");
  const meant = open.filter((step) => standsFor(person, step) === "role");
  const his = [
    ...named,
    ...meant.filter((step) => asks(step, person.id, persons)),
    ...meant.filter((step) => !asks(step, person.id, persons)),
  ];
  if (his.length === 0 || isAmong(persons, instance.recusedIds, person.id)) return null;
  if (wrote(order, person.id, persons)) {
    return no("separation_of_duties", `${person.name}, for whom you act, requested or edited this ${what}.`);
  }
  if (isAmong(persons, instance.barredIds, person.id))
    return no("separation_of_duties", `${person.name}, for whom you act, ${changedBank}`);
  if (order.baseTotal === null || !covers(limit, order.baseTotal)) {
    const whose = scope === null ? "your approval limit" : `what ${person.name}, for whom you act, may approve`;
    return no("forbidden", `The ${amountNoun(instance)} is above ${whose}.`);
  }

  const pair = [actorId, person.id];
  const undecided = his.filter((step) => !step.decisions.some((decision) => shares(decision, pair, persons)));
  if (undecided.length === 0) return no("duplicate", "You decided on this already. It still waits for somebody else.");
  const allowed = undecided.filter((step) => !signedElsewhere(instance, step, actorId, person));
  if (allowed.length === 0) {
    return no("separation_of_duties", `You signed an earlier step of this ${what}, so somebody else signs this one.`);
  }
  const step = allowed.find((each) => isNeeded(each, signersOf(each), person, persons));
  return step ? yes({ step, capacity }) : no("forbidden", "The signatures that are still missing here are not yours.");
}

/** Is he one of those whose order it is, with whichever of his users? */
export function wrote(order: Pick<Signing, "requester" | "authorIds">, id: string, persons: Persons): boolean {
  return isAmong(persons, [order.requester.id, ...order.authorIds], id);
}

function subjectOf({ documentType }: Instance, { lines, baseTotal }: Signing): Subject {
  return { documentType, costCentres: lines.map(({ costCentre }) => costCentre), baseTotal };
}

function outcomeOf(instance: Instance, { step, capacity }: Turn, verdict: Verdict): Outcome {
  if (verdict !== "APPROVE") {
    return {
      step,
      capacity,
      stepDone: true,
      stillWanted: [],
      opens: [],
      instanceState: verdict === "REJECT" ? "REJECTED" : "CHANGES_REQUESTED",
    };
  }
  const signers = [...signersOf(step), capacity.person];
  const stepDone = isFilled(step, signers, instance.persons);
  const isLastOfStage = instance.steps.every(
    ({ stage, id, state }) => stage !== step.stage || id === step.id || state !== "OPEN",
  );
  const waiting = instance.steps.filter(({ state }) => state === "WAITING");
  const next = Math.min(...waiting.map(({ stage }) => stage));
  const opens = stepDone && isLastOfStage ? waiting.filter(({ stage }) => stage === next) : [];
  return {
    step,
    capacity,
    stepDone,
    stillWanted: stepDone ? [] : stillWanted(step, signers, instance.persons),
    opens,
    instanceState: stepDone && isLastOfStage && opens.length === 0 ? "APPROVED" : "OPEN",
  };
}

/** Does the step ask him in person, by the policy or because somebody chose him? */
export function asks({ approvers }: Pick<InstanceStep, "approvers">, id: string, persons: Persons): boolean {
  return approvers.some((approver) => approver.kind === "user" && isSamePerson(persons, approver.id, id));
}

/** A seat is taken by whoever it was meant for, also where a delegate signed. */
export function signersOf(step: InstanceStep): Signer[] {
  return step.decisions.map((decision) => ({ ...decision, id: principalOf(decision) }));
}

/** For whom a decision counts. */
function principalOf({ userId, onBehalfOf }: StepDecision): string {
  return onBehalfOf?.id ?? userId;
}

/** Did one of these decide it, or was it decided for one of them? */
export function shares(decision: StepDecision, ids: readonly string[], persons: Persons): boolean {
  return [decision.userId, principalOf(decision)].some((decided) => isAmong(persons, ids, decided));
}

/**
 * Nobody signs an order in two names, nor two of its steps for roles or groups; for himself, where the policy names him
 * twice, he may.
 */
function signedElsewhere(instance: Instance, step: InstanceStep, actorId: string, person: Signer): boolean {
  const byRole = standsFor(person, step) === "role";
  return instance.steps.some(
    (other) =>
      other.id !== step.id &&
      other.decisions.some((decision) => {
        if (!shares(decision, [actorId, person.id], instance.persons)) return false;
        const principal = principalOf(decision);
        return (
          !isSamePerson(instance.persons, principal, person.id) ||
          (byRole && standsFor({ ...decision, id: principal }, other) === "role")
        );
      }),
  );
}
