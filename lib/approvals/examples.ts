import type { Order } from "#lib/orders/order";
import { anOrder } from "#lib/orders/examples";
import type { Capacity } from "./capacity.ts";
import type { Condition } from "./condition-language.ts";
import type { Instance, InstanceStep, RoutedApprover, StepDecision } from "./instance.ts";
import type { Organisation, Person } from "./organisation.ts";
import type { ApproverRule, Policy, Rule, StageRule } from "./policy.ts";
import type { Snapshot, SnapshotFacts } from "./snapshot.ts";
import { snapshotOf } from "./snapshot.ts";

/** People, policies and approvals as the tests of the rules need them. Lena Moser requests the example orders. */
export function aPerson(different: Partial<Person> & Pick<Person, "id">): Person {
  return {
    name: different.id,
    roles: ["APPROVER"],
    groupIds: [],
    approvalLimit: null,
    managerId: null,
    awayUntil: null,
    deputies: [],
    ...different,
  };
}

export const lenaMoser = aPerson({ id: "0193a000-0000-7000-8000-000000000001", name: "Lena Moser", roles: ["BUYER"] });
export const rosa = aPerson({ id: "0193a000-0000-7000-8000-000000000002", name: "Rosa Steiner" });
export const felix = aPerson({ id: "0193a000-0000-7000-8000-000000000003", name: "Felix Auer", roles: ["FINANCE"] });

export function anOrganisation(different: Partial<Organisation> = {}): Organisation {
  return { people: [lenaMoser, rosa, felix], costCentreOwners: {}, groupNames: {}, persons: {}, ...different };
}

export const always: Condition = { all: [] };

/** A stage of one step that any one of these can sign. */
export function anyOf(...approvers: ApproverRule[]): StageRule {
  return { steps: [{ approvers, mode: "ANY" }] };
}

/** What a new installation starts with: one approver, and above 10,000.00 one of finance too. */
export const defaultRules: readonly Rule[] = [
  { when: { fact: "total", lte: "10000.00" }, then: [anyOf({ role: "APPROVER" })] },
  { when: always, then: [anyOf({ role: "APPROVER" }), anyOf({ role: "FINANCE" })] },
];

export function aPolicy(different: Partial<Policy> = {}): Policy {
  return {
    id: "0193a000-0000-7000-8000-0000000000a0",
    name: "Spend 2026",
    version: 7,
    documentType: "PO",
    rules: defaultRules,
    ...different,
  };
}

/** A policy with one rule, for every order. */
export function policyOf(...stages: StageRule[]): Policy {
  return aPolicy({ rules: [{ when: always, then: stages }] });
}

export function aSnapshot(different: Partial<Order> = {}, facts: Partial<SnapshotFacts> = {}): Snapshot {
  return snapshotOf(anOrder(different), {
    baseCurrency: "EUR",
    rate: "1",
    supplierKnownSince: null,
    department: null,
    barredIds: [],
    spend: {},
    lastPrices: {},
    ...facts,
  });
}

export const approverRole: RoutedApprover = { kind: "role", role: "APPROVER", name: "Approver", via: "role" };
export const financeRole: RoutedApprover = { kind: "role", role: "FINANCE", name: "Finance", via: "role" };

export function groupOf(id: string, name: string): RoutedApprover {
  return { kind: "group", id, name, via: "group" };
}

/** In this person's name, up to his limit: his own capacity, or with a scope that of his delegate. */
export function aCapacity({ approvalLimit, ...person }: Person, different: Partial<Capacity> = {}): Capacity {
  return { person, limit: approvalLimit, windowed: false, scope: null, ...different };
}

export function personally({ id, name }: Pick<Person, "id" | "name">): RoutedApprover {
  return { kind: "user", id, name, via: "named by the policy" };
}

export function aStep(different: Partial<InstanceStep> = {}): InstanceStep {
  const { stage = 0, position = 0 } = different;
  return {
    id: `step-${stage}-${position}`,
    stage,
    position,
    mode: "ANY",
    quorum: null,
    approvers: [approverRole],
    state: stage === 0 ? "OPEN" : "WAITING",
    openedAt: stage === 0 ? "2026-11-20T12:00:00.000Z" : null,
    endedAt: null,
    dueHours: null,
    remindHours: null,
    escalateTo: [],
    dueAt: null,
    escalatedAt: null,
    stuckAt: null,
    decisions: [],
    ...different,
  };
}

export function aSignature({ id, name, roles, groupIds }: Person, different: Partial<StepDecision> = {}): StepDecision {
  return {
    id: `decision-${id}`,
    userId: id,
    name,
    onBehalfOf: null,
    roles,
    groupIds,
    verdict: "APPROVE",
    contentHash: "sha256:shown",
    comment: null,
    reasonCode: null,
    remarks: [],
    at: "2026-11-20T13:00:00.000Z",
    ...different,
  };
}

export function anInstance(steps: readonly InstanceStep[] = [aStep()], different: Partial<Instance> = {}): Instance {
  return {
    id: "0193a000-0000-7000-8000-0000000000b0",
    documentType: "PO",
    purchaseOrderId: "0193a000-0000-7000-8000-000000000100",
    matchExceptionId: null,
    policy: { id: "0193a000-0000-7000-8000-0000000000a0", name: "Spend 2026", version: 7 },
    rule: 0,
    contentHash: "sha256:shown",
    explanation: ["Total 845.00 EUR is at most 10,000.00 EUR, so one Approver signs."],
    flags: [],
    recusedIds: [],
    barredIds: [],
    persons: {},
    state: "OPEN",
    createdAt: "2026-11-20T12:00:00.000Z",
    endedAt: null,
    steps,
    ...different,
  };
}
