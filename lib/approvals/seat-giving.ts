import type { Persons } from "#lib/access/person";
import { keyOf } from "./approver-key.ts";
import type { Capacity, Signer } from "./capacity.ts";
import { signersOf } from "./decision.ts";
import type { InstanceStep, RoutedApprover } from "./instance.ts";
import { standsFor, stillWanted } from "./seats.ts";

/** The step with this person's seat given to somebody else. */
export function given(step: InstanceStep, { ...person }: Signer, seat: RoutedApprover, persons: Persons): InstanceStep {
  const own = step.approvers.findIndex((approver) => approver.kind === "user" && approver.id === person.id);
  if (own >= 0) return replaced(step, own, seat);
  if (step.mode === "ANY") return { ...step, approvers: [seat, ...step.approvers.filter(({ standIn }) => standIn)] };
  if (step.mode === "ALL") return replaced(step, openEntry(step, [person], persons), seat);
  return inQuorum(step, seat);
}

/** The same for a step that nobody can bring to its end: the seat that stays empty is filled. */
export function givenToStuck(
  step: InstanceStep,
  seat: RoutedApprover,
  able: readonly Capacity[],
  persons: Persons,
): InstanceStep {
  if (step.mode === "ANY") return { ...step, approvers: [seat] };
  if (step.mode === "QUORUM") return { ...step, approvers: [...step.approvers, seat] };
  const wanted = stillWanted(step, signersOf(step), persons);
  const empty = step.approvers.findIndex(
    (approver) =>
      wanted.includes(keyOf(approver)) &&
      able.every(({ person }) => standsFor(person, { approvers: [approver] }) === null),
  );
  const index = empty >= 0 ? empty : step.approvers.findIndex((approver) => wanted.includes(keyOf(approver)));
  return replaced(step, Math.max(index, 0), seat);
}

/** Whoever stands in for others at an escalated step is followed by one who does. */
function replaced(step: InstanceStep, index: number, seat: RoutedApprover): InstanceStep {
  const standIn = step.approvers[index]?.standIn;
  return { ...step, approvers: step.approvers.with(index, standIn ? { ...seat, standIn } : seat) };
}

/** Several of one role or group become him and the others of them; among several entries he is one more of whom some sign. */
function inQuorum(step: InstanceStep, seat: RoutedApprover): InstanceStep {
  const [only, ...more] = step.approvers;
  if (only === undefined || more.length > 0) return { ...step, approvers: [...step.approvers, seat] };
  const others = Array.from({ length: (step.quorum ?? 1) - 1 }, () => only);
  return { ...step, mode: "ALL", quorum: null, approvers: [seat, ...others] };
}

/** The first entry of a list that means one of these people and still wants a signature. */
function openEntry(step: InstanceStep, people: readonly Signer[], persons: Persons): number {
  const wanted = stillWanted(step, signersOf(step), persons);
  const index = step.approvers.findIndex(
    (approver) =>
      wanted.includes(keyOf(approver)) &&
      people.some((person) => standsFor(person, { approvers: [approver] }) !== null),
  );
  return Math.max(index, 0);
}
