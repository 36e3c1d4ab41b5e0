import { isAmong, isSamePerson } from "#lib/access/person";
import { hasBusinessRole, roleNames } from "#lib/access/role";
import type { RoutedApprover } from "./instance.ts";
import type { Organisation, Person } from "./organisation.ts";
import { covers } from "./organisation.ts";
import type { ApproverRule } from "./policy.ts";
import type { Snapshot } from "./snapshot.ts";
import { dayInWords, listed } from "./wording.ts";

/** Whom an entry of a step means for this order, and what there is to explain. */
export interface Resolution {
  readonly approvers: readonly RoutedApprover[];
  /** Half sentences on who was left out, and why. */
  readonly remarks: readonly string[];
  /** Half sentences on those who are meant: who is away, and who acts for him. */
  readonly notes: readonly string[];
}

/** Roles and groups stay what they are: who belongs to them is asked when somebody decides. Persons are found now, and never among the authors. */
export function resolveApprover(rule: ApproverRule, snapshot: Snapshot, organisation: Organisation): Resolution {
  if (rule.role !== undefined) {
    return {
      approvers: [{ kind: "role", role: rule.role, name: roleNames[rule.role], via: "role" }],
      remarks: [],
      notes: [],
    };
  }
  if (rule.group !== undefined) return resolveGroup(rule.group, organisation);
  const named = candidates(rule, snapshot, organisation);
  const judged = named.map(({ id, via }) => judge(id, via, snapshot, organisation));
  const approvers = judged.flatMap(({ approver }) => approver ?? []);
  return {
    approvers: approvers.filter(
      ({ id }, index) => approvers.findIndex((other) => isSamePerson(organisation.persons, other.id, id)) === index,
    ),
    remarks: judged.flatMap(({ remark }) => remark ?? []),
    notes: judged.flatMap(({ note }) => note ?? []),
  };
}

function resolveGroup(id: string, { groupNames }: Organisation): Resolution {
  const name = groupNames[id];
  if (name === undefined)
    return { approvers: [], remarks: ["a group that the policy names is no longer there"], notes: [] };
  return { approvers: [{ kind: "group", id, name, via: "group" }], remarks: [], notes: [] };
}

interface Candidate {
  readonly id: string | null;
  readonly via: string;
}

function candidates(rule: ApproverRule, snapshot: Snapshot, organisation: Organisation): Candidate[] {
  const { requester } = snapshot;
  if (rule.user !== undefined) return [{ id: rule.user, via: "named by the policy" }];
  if (rule.costCentreOwner) return costCentreOwners(snapshot, organisation);
  if (rule.manager !== undefined) {
    const manager = managersOf(requester.id, organisation)[rule.manager - 1];
    return [
      {
        id: manager?.id ?? null,
        via: rule.manager === 1 ? `manager of ${requester.name}` : `manager ${rule.manager} above ${requester.name}`,
      },
    ];
  }
  if (rule.managerChain !== undefined) {
    const able = managersOf(requester.id, organisation).find((person) => maySign(person, snapshot, organisation));
    return [{ id: able?.id ?? null, via: `manager above ${requester.name} who may approve the total` }];
  }
  return [];
}

function costCentreOwners({ lines }: Snapshot, { costCentreOwners: owners }: Organisation): Candidate[] {
  const codes = [...new Set(lines.map(({ costCentre }) => costCentre))].filter((code) => typeof code === "string");
  if (codes.length === 0) return [{ id: null, via: "owner of the cost centre" }];
  return codes.map((code) => ({ id: owners[code] ?? null, via: `owner of cost centre ${code}` }));
}

/** Upwards from a person, each one once: a chain that leads back to itself ends there. */
function managersOf(userId: string, { people }: Organisation): Person[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const chain: Person[] = [];
  let next = byId.get(byId.get(userId)?.managerId ?? "");
  while (next && next.id !== userId && !chain.includes(next)) {
    chain.push(next);
    next = byId.get(next.managerId ?? "");
  }
  return chain;
}

/** May he sign this order? Not who wrote it, nor who is barred from orders of the supplier, with whichever of his users. */
export function maySign(person: Person, { authorIds, barredIds, total }: Snapshot, { persons }: Organisation): boolean {
  return (
    hasBusinessRole(person) &&
    !isAmong(persons, [...authorIds, ...barredIds], person.id) &&
    total !== null &&
    covers(person.approvalLimit, total)
  );
}

interface Judged {
  readonly approver?: Extract<RoutedApprover, { kind: "user" }>;
  readonly remark?: string;
  readonly note?: string;
}

function judge(id: string | null, via: string, snapshot: Snapshot, organisation: Organisation): Judged {
  if (id === null) return { remark: `there is no ${via}` };
  const { people, persons } = organisation;
  const person = people.find((each) => each.id === id);
  if (!person || !hasBusinessRole(person)) return { remark: `the person who is ${via} can no longer approve` };
  if (isAmong(persons, snapshot.authorIds, id))
    return { remark: `${person.name}, ${via}, wrote this order and does not sign it` };
  if (isAmong(persons, snapshot.barredIds, id))
    return { remark: `${person.name}, ${via}, changed the supplier's bank details lately and does not sign it` };
  if (!maySign(person, snapshot, organisation))
    return { remark: `the ${snapshot.exception ? "excess" : "total"} is above the limit of ${person.name}, ${via}` };
  return { approver: { kind: "user", id, name: person.name, via }, ...noteOn(person) };
}

function noteOn({ name, awayUntil, deputies }: Person): Pick<Judged, "note"> {
  const acting =
    deputies.length === 0 ? "" : `${listed(deputies)} ${deputies.length === 1 ? "acts" : "act"} for ${name}`;
  if (awayUntil === null) return acting === "" ? {} : { note: acting };
  const away = `${name} is away until ${dayInWords(awayUntil)}`;
  return { note: acting === "" ? `${away}, and nobody acts in that time` : `${away}, and ${acting}` };
}
