import { isSamePerson, personOf, type Persons } from "#lib/access/person";
import type { Signer } from "./capacity.ts";
import { keyOf } from "./approver-key.ts";
import type { RoutedApprover, RoutedStep } from "./instance.ts";

/** Signs this person the step by name, for a role or group, or not at all? By name goes first. */
export function standsFor(signer: Signer, { approvers }: Pick<RoutedStep, "approvers">): "name" | "role" | null {
  if (approvers.some((approver) => isByName(approver) && isMeant(signer, approver))) return "name";
  return approvers.some((approver) => isMeant(signer, approver)) ? "role" : null;
}

/**
 * Are there enough different persons for all signatures of these steps? One person counts once per step, and never
 * for two roles or groups; whoever is named in a step signs it as himself.
 */
export function canBeSigned(
  steps: readonly Pick<RoutedStep, "mode" | "quorum" | "approvers">[],
  people: readonly Signer[],
  persons: Persons,
): boolean {
  return canBeSeated(steps.flatMap((step, index) => seatsOf(step, people, index, persons)));
}

/** Do these persons' signatures fill the step? */
export function isFilled(
  step: Pick<RoutedStep, "mode" | "quorum" | "approvers">,
  signers: readonly Signer[],
  persons: Persons,
): boolean {
  return canBeSigned([step], signers, persons);
}

/** Would this person's signature bring the step nearer to its end? Once a seat is taken, a second one for it counts nothing. */
export function isNeeded(
  step: Pick<RoutedStep, "mode" | "quorum" | "approvers">,
  signers: readonly Signer[],
  signer: Signer,
  persons: Persons,
): boolean {
  const seated = (people: readonly Signer[]) => seat(seatsOf(step, people, 0, persons)).size;
  return seated([...signers, signer]) > seated(signers);
}

/** The keys of the approvers whose signature would still count, after these. */
export function stillWanted(
  step: Pick<RoutedStep, "mode" | "quorum" | "approvers">,
  signers: readonly Signer[],
  persons: Persons,
): string[] {
  const wanted = step.approvers.filter((approver) => {
    if (approver.kind === "user")
      return (
        signers.every(({ id }) => !isSamePerson(persons, id, approver.id)) &&
        isNeeded(step, signers, { id: approver.id, roles: [], groupIds: [] }, persons)
      );
    const [roles, groupIds] = approver.kind === "role" ? [[approver.role], []] : [[], [approver.id]];
    return isNeeded(step, signers, { id: "somebody else", roles, groupIds }, persons);
  });
  return [...new Set(wanted.map(keyOf))];
}

/**
 * Who may take each seat of a step. A person has one token per step, whichever of his users signs, and the same one in all
 * steps he signs for a role or group.
 */
function seatsOf(
  { mode, quorum, approvers }: Pick<RoutedStep, "mode" | "quorum" | "approvers">,
  people: readonly Signer[],
  index: number,
  persons: Persons,
): string[][] {
  const isHe = ({ id }: Signer, entry: RoutedApprover) => entry.kind === "user" && isSamePerson(persons, id, entry.id);
  const token = (signer: Signer) => {
    const person = personOf(persons, signer.id);
    return approvers.some((entry) => isHe(signer, entry) && isByName(entry)) ? `${index}:${person}` : person;
  };
  const meant = (...entries: readonly RoutedApprover[]) =>
    people.filter((signer) => entries.some((entry) => isMeant(signer, entry) || isHe(signer, entry))).map(token);
  const standIns = approvers.filter(({ standIn }) => standIn);
  if (mode === "ALL")
    return approvers.filter(({ standIn }) => !standIn).map((approver) => meant(approver, ...standIns));
  return Array.from({ length: mode === "QUORUM" ? (quorum ?? 1) : 1 }, () => meant(...approvers));
}

function isByName(approver: RoutedApprover): boolean {
  return approver.kind === "user" && !approver.assigned;
}

function isMeant(signer: Signer, approver: RoutedApprover): boolean {
  if (approver.kind === "role") return signer.roles.includes(approver.role);
  return approver.kind === "group" ? signer.groupIds.includes(approver.id) : signer.id === approver.id;
}

function canBeSeated(seats: readonly (readonly string[])[]): boolean {
  return seat(seats).size === seats.length;
}

/** The largest possible seating (token → seat): whoever came first makes room where he can sit elsewhere. */
function seat(seats: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const find = (index: number, tried: Set<string>): boolean =>
    (seats[index] ?? []).some((token) => {
      if (tried.has(token)) return false;
      tried.add(token);
      const holder = taken.get(token);
      if (holder !== undefined && !find(holder, tried)) return false;
      taken.set(token, index);
      return true;
    });
  seats.forEach((_, index) => find(index, new Set()));
  return taken;
}
