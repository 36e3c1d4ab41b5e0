import { isSamePerson, type Persons } from "#lib/access/person";
import { type Decision, yes } from "#lib/kernel/decision";
import { asks, type Signing } from "./decision.ts";
import type { Asked } from "./choosing.ts";
import type { Instance, InstanceStep } from "./instance.ts";
import { flagsAfter, isOver, turnAt, type TurnRefusal } from "./stuck.ts";

/** Somebody whose turn it is steps aside: he signs nothing of this approval any more. What only he could sign stays open. */
export function recuse(
  instance: Instance,
  order: Signing,
  { stepId, standing, people }: Asked,
): Decision<Instance, TurnRefusal> {
  const turn = turnAt(instance, order, standing, stepId);
  if (!turn.ok) return turn;
  const { id } = standing.own.person;
  const after = {
    ...instance,
    recusedIds: [...instance.recusedIds, id],
    steps: instance.steps.map((step) =>
      isOver(step) || !asks(step, id, instance.persons) ? step : without(step, id, instance.persons),
    ),
  };
  return yes({ ...after, flags: flagsAfter(after, order, people) });
}

/** Of a list of which one or some sign, he goes; where everybody or only he is asked, his seat stays empty until somebody is put there. */
function without(step: InstanceStep, id: string, persons: Persons): InstanceStep {
  const others = step.approvers.filter(
    (approver) => approver.kind !== "user" || !isSamePerson(persons, approver.id, id),
  );
  return step.mode === "ALL" || others.length === 0 ? step : { ...step, approvers: others };
}
