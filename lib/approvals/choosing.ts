import { isAmong, isSamePerson } from "#lib/access/person";
import { hasBusinessRole } from "#lib/access/role";
import { type Decision, no, yes, wrongField } from "#lib/kernel/decision";
import type { Capacity, Standing } from "./capacity.ts";
import { asks, shares, type Signing, wrote } from "./decision.ts";
import type { Instance, InstanceStep, RoutedApprover } from "./instance.ts";
import { covers } from "./organisation.ts";
import { given, givenToStuck } from "./seat-giving.ts";
import { changedBank } from "./nouns.ts";
import { ablePeople, flagsAfter, isStuck, turnAt, type TurnRefusal } from "./stuck.ts";

type ChoosingRefusal = TurnRefusal | "validation_failed";

/** Who asks for what, at which open step. */
export interface Asked {
  readonly stepId: string;
  readonly standing: Standing;
  /** Everybody whom the steps that are not over mean, with what he may approve. */
  readonly people: readonly Capacity[];
}

/** Whom somebody wants to have in a seat. */
export interface Choice extends Asked {
  readonly candidate: Capacity;
}

/**
 * Somebody gives his seat to a colleague. An administrator may do that with a step that nobody can sign, although it is
 * not his turn. The seat counts as one for a role: a colleague who signs it signs nothing else of this approval.
 */
export function reassign(
  instance: Instance,
  order: Signing,
  { isAdmin, ...asked }: Choice & { readonly isAdmin: boolean },
): Decision<Instance, ChoosingRefusal> {
  const { stepId, standing, candidate, people } = asked;
  const step = stepOf(instance, stepId);
  const turn = turnAt(instance, order, standing, stepId);
  const stuck = !turn.ok && isAdmin && isStuck(instance, order, step, people);
  if (!turn.ok && !stuck) return isAdmin && turn.refusal.code === "forbidden" ? notStuck : turn;

  const asksHimAlready = asks(step, candidate.person.id, instance.persons)
    ? refused(`${candidate.person.name} is asked in this step already.`)
    : null;
  const able = asksHimAlready ?? mayBeAsked(instance, order, asked);
  if (!able.ok) return able;
  const { id, name } = candidate.person;
  const seat: RoutedApprover = {
    kind: "user",
    id,
    name,
    via: `reassigned by ${standing.own.person.name}`,
    assigned: true,
  };
  const changed = turn.ok
    ? given(step, turn.value.capacity.person, seat, instance.persons)
    : givenToStuck(step, seat, ablePeople(instance, order, step, people), instance.persons);
  return settled(
    instance,
    { ...instance, steps: instance.steps.map((each) => (each === step ? changed : each)) },
    order,
    asked,
    stepId,
  );
}

const notStuck = no(
  "forbidden",
  "It is not your turn, and somebody else can still sign this step. Administrators reassign what nobody can sign.",
);

/** Somebody whose turn it is wants one more signature: a step of its own, beside his. The stage ends only with both. */
export function addApprover(
  instance: Instance,
  order: Signing,
  { newStepId, now, ...asked }: Choice & { readonly newStepId: string; readonly now: Date },
): Decision<Instance, ChoosingRefusal> {
  const { stepId, standing, candidate } = asked;
  const turn = turnAt(instance, order, standing, stepId);
  if (!turn.ok) return turn;
  const { id, name } = candidate.person;
  const { stage } = turn.value.step;
  const beside = instance.steps.filter((step) => step.stage === stage);
  if (beside.some((step) => step.state === "OPEN" && asks(step, id, instance.persons)))
    return refused(`${name} is asked in this stage already.`);
  const able = mayBeAsked(instance, order, asked);
  if (!able.ok) return able;

  const more: InstanceStep = {
    id: newStepId,
    stage,
    position: Math.max(...beside.map(({ position }) => position)) + 1,
    mode: "ANY",
    quorum: null,
    approvers: [{ kind: "user", id, name, via: `added by ${standing.own.person.name}` }],
    state: "OPEN",
    openedAt: now.toISOString(),
    endedAt: null,
    dueAt: null,
    dueHours: null,
    remindHours: null,
    escalateTo: [],
    escalatedAt: null,
    stuckAt: null,
    decisions: [],
  };
  return settled(instance, { ...instance, steps: [...instance.steps, more] }, order, asked, newStepId);
}

/** The new routing with its flags, provided that whoever was chosen can sign the step he was chosen for. */
function settled(
  before: Instance,
  after: Instance,
  order: Signing,
  { candidate, people }: Choice,
  stepId: string,
): Decision<Instance, ChoosingRefusal> {
  if (!turnAt(after, order, { own: candidate, delegated: [] }, stepId).ok) {
    return refused(`${candidate.person.name} cannot sign this step. Choose somebody else.`);
  }
  const everybody = [...people.filter(({ person }) => person.id !== candidate.person.id), candidate];
  return yes({ ...after, flags: flagsAfter(after, order, everybody), state: before.state });
}

/** May he be asked for a signature at all? What is wrong with the choice is said at its field. */
function mayBeAsked(
  instance: Instance,
  order: Signing,
  { candidate, standing }: Choice,
): Decision<true, "validation_failed"> {
  const { person, limit } = candidate;
  const { id, name } = person;
  const { persons } = instance;
  if (isSamePerson(persons, id, standing.own.person.id)) return refused("Choose somebody else than yourself.");
  if (!hasBusinessRole(person)) return refused(`${name} has no role with which to sign. Choose somebody else.`);
  if (wrote(order, id, persons)) return refused(`${name} requested or edited this order. Choose somebody else.`);
  if (isAmong(persons, instance.barredIds, id)) return refused(`${name} ${changedBank}`);
  if (isAmong(persons, instance.recusedIds, id)) return refused(`${name} stepped aside. Choose somebody else.`);
  const decisions = instance.steps.flatMap((step) => step.decisions);
  if (decisions.some((decision) => shares(decision, [id], persons))) {
    return refused(`${name} signed this order already. Choose somebody else.`);
  }
  if (order.baseTotal === null || !covers(limit, order.baseTotal)) {
    return refused(`The total is above the approval limit of ${name}. Choose somebody else.`);
  }
  return yes(true);
}

function stepOf({ steps }: Instance, stepId: string): InstanceStep {
  const step = steps.find(({ id }) => id === stepId);
  if (!step) throw new Error("A step of another approval was asked for.");
  return step;
}

const refused = (message: string) => wrongField(["userId"], message);
