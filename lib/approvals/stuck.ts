import type { Decision } from "#lib/kernel/decision";
import type { Capacity, Standing } from "./capacity.ts";
import { signersOf, type Signing, type Turn, turnOf } from "./decision.ts";
import type { RaisedFlag } from "./flag.ts";
import type { Instance, InstanceStep } from "./instance.ts";
import { isFilled } from "./seats.ts";

export type TurnRefusal = "forbidden" | "separation_of_duties" | "duplicate";

/** May this person sign exactly this step now? */
export function turnAt(
  instance: Instance,
  order: Signing,
  standing: Standing,
  stepId: string,
): Decision<Turn, TurnRefusal> {
  const steps = instance.steps.map((step) =>
    step.id === stepId
      ? { ...step, state: "OPEN" as const }
      : { ...step, state: step.state === "OPEN" ? ("WAITING" as const) : step.state },
  );
  return turnOf({ ...instance, steps }, order, standing);
}

/** Can the people who are left not bring this step to its end? */
export function isStuck(instance: Instance, order: Signing, step: InstanceStep, people: readonly Capacity[]): boolean {
  const able = ablePeople(instance, order, step, people).map(({ person }) => person);
  return !isFilled(step, [...signersOf(step), ...able], instance.persons);
}

/** The steps, open or still to come, that nobody can sign. */
export function stuckSteps(instance: Instance, order: Signing, people: readonly Capacity[]): InstanceStep[] {
  return instance.steps.filter((step) => !isOver(step) && isStuck(instance, order, step, people));
}

export function ablePeople(
  instance: Instance,
  order: Signing,
  step: InstanceStep,
  people: readonly Capacity[],
): Capacity[] {
  return people.filter((own) => turnAt(instance, order, { own, delegated: [] }, step.id).ok);
}

export function flagsAfter(instance: Instance, order: Signing, people: readonly Capacity[]): RaisedFlag[] {
  const others = instance.flags.filter(({ code }) => code !== "NOBODY_CAN_SIGN");
  return stuckSteps(instance, order, people).length === 0 ? others : [...others, nobodyCanSign];
}

export const nobodyCanSign: RaisedFlag = {
  code: "NOBODY_CAN_SIGN",
  because: "Nobody who is left can sign it. An administrator chooses somebody.",
};

export function isOver({ state }: InstanceStep): boolean {
  return state === "DONE" || state === "SKIPPED";
}
