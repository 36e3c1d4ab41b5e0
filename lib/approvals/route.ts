import { isSamePerson, type Persons } from "#lib/access/person";
import { type Finding, evaluate } from "./condition.ts";
import type { RaisedFlag } from "./flag.ts";
import type { RoutedStep } from "./instance.ts";
import type { Organisation } from "./organisation.ts";
import type { DocumentType, Policy, Rule, StageRule, StepRule } from "./policy.ts";
import { maySign, resolveApprover } from "./resolve-approver.ts";
import { canBeSigned } from "./seats.ts";
import { signersInWords } from "./signers-in-words.ts";
import type { Snapshot } from "./snapshot.ts";
import { sentence } from "./wording.ts";

export interface RoutedStage {
  readonly steps: readonly RoutedStep[];
}

/** Who signs a document, in which order, and why. */
export interface Route {
  readonly outcome: "ROUTED" | "AUTO_APPROVED" | "UNROUTABLE";
  readonly policy: { readonly id: string; readonly name: string; readonly version: number } | null;
  /** Index of the rule that matched, from 0; null where none did. */
  readonly rule: number | null;
  /** One after the other; empty unless ROUTED. */
  readonly stages: readonly RoutedStage[];
  readonly explanation: readonly string[];
}

/** A route, with what is remarkable about the order. */
export interface Routed extends Route {
  readonly flags: readonly RaisedFlag[];
}

/**
 * The one way orders find their approvers: at submit, for the preview, and in simulations.
 * `at` is an ISO 8601 time. No rule, or nobody who could sign: UNROUTABLE, never an empty route.
 */
export function route(
  policies: readonly Policy[],
  snapshot: Snapshot,
  organisation: Organisation,
  at: string,
  documentType: DocumentType = "PO",
): Route {
  const policy = policies.find((each) => each.documentType === documentType);
  if (!policy) return nowhere(null, null, ["There is no active approval policy. An administrator can activate one."]);
  if (snapshot.total === null) {
    const why = `There is no exchange rate for ${snapshot.currency}, so the ${snapshot.exception ? "excess" : "total"} in ${snapshot.baseCurrency} is not known.`;
    return nowhere(policy, null, [why]);
  }

  const findings: Finding[] = [];
  for (const [index, rule] of policy.rules.entries()) {
    const finding = evaluate(rule.when, snapshot, at);
    findings.push(finding);
    if (finding.holds) return follow(policy, index, rule, findings, snapshot, organisation);
  }
  return nowhere(policy, null, [
    `No rule of the policy “${policy.name}” is for this ${snapshot.exception ? "exception" : "order"}.`,
    ...findings.map(({ because }) => sentence(because)),
  ]);
}

function follow(
  policy: Policy,
  index: number,
  rule: Rule,
  findings: readonly Finding[],
  snapshot: Snapshot,
  organisation: Organisation,
): Route {
  const reason = reasonOf(rule, findings);
  if (rule.autoApprove) {
    return {
      outcome: "AUTO_APPROVED",
      policy: nameOf(policy),
      rule: index,
      stages: [],
      explanation: [sentence(`${reason}, so nobody has to sign`)],
    };
  }

  const resolved = (rule.then ?? []).map((stage) => resolveStage(stage, snapshot, organisation));
  const { stages, repeated } = withoutRepeats(resolved, organisation.persons);
  const remarks = [
    ...resolved.flatMap((stage) => stage.remarks),
    ...resolved.flatMap((stage) => stage.notes),
    ...repeated.map((name) => `${name} is named twice in a row and signs once`),
  ];
  const explanation = [
    ...(signable(stages) ? [sentence(`${reason}, so ${signersInWords(stages)}`)] : [sentence(reason)]),
    ...new Set(remarks.map(sentence)),
  ];

  const steps = stages.flatMap((stage) => stage.steps);
  if (
    resolved.some(({ lacks }) => lacks) ||
    !signable(stages) ||
    !canBeSigned(steps, able(snapshot, organisation), organisation.persons)
  ) {
    return nowhere(policy, index, [...explanation, unsigned]);
  }
  return { outcome: "ROUTED", policy: nameOf(policy), rule: index, stages, explanation };
}

const unsigned =
  "Too few people can sign this: those who requested or edited it, who changed the supplier's bank details lately, and those whose limit is below the total, do not count, and one person cannot sign for two roles.";

/** Why this rule and not another: its own condition, or, where it is for every order, what kept the rule before it from applying. */
function reasonOf({ when }: Rule, findings: readonly Finding[]): string {
  const isForAll = "all" in when && when.all.length === 0;
  const decisive = isForAll && findings.length > 1 ? findings.at(-2) : findings.at(-1);
  return decisive?.because ?? "the rule is for every order";
}

function signable(stages: readonly RoutedStage[]): boolean {
  return (
    stages.length > 0 &&
    stages.every(({ steps }) => steps.length > 0 && steps.every(({ approvers }) => approvers.length > 0))
  );
}

interface ResolvedStage extends RoutedStage {
  readonly remarks: readonly string[];
  readonly notes: readonly string[];
  /** Everyone of a list has to sign, and somebody of it cannot be found. */
  readonly lacks: boolean;
}

function resolveStage({ steps }: StageRule, snapshot: Snapshot, organisation: Organisation): ResolvedStage {
  const resolved = steps.map((step) => resolveStep(step, snapshot, organisation));
  return {
    steps: resolved.map(({ step }) => step),
    remarks: resolved.flatMap(({ remarks }) => remarks),
    notes: resolved.flatMap(({ notes }) => notes),
    lacks: resolved.some(({ step, remarks }) => step.mode === "ALL" && remarks.length > 0),
  };
}

function resolveStep(
  { approvers, mode, quorum, sla }: StepRule,
  snapshot: Snapshot,
  organisation: Organisation,
): { step: RoutedStep; remarks: string[]; notes: string[] } {
  const resolutions = approvers.map((rule) => resolveApprover(rule, snapshot, organisation));
  const step = {
    mode,
    quorum: quorum ?? null,
    approvers: resolutions.flatMap((each) => each.approvers),
    dueHours: sla?.dueHours ?? null,
    remindHours: sla?.remindHours ?? null,
    escalateTo: sla?.escalateTo ? resolveApprover(sla.escalateTo, snapshot, organisation).approvers : [],
  };
  const all = (kind: "remarks" | "notes") => resolutions.flatMap((each) => each[kind]);
  return { step, remarks: all("remarks"), notes: all("notes") };
}

/** Consecutive stages that name the same single person are one: A, A, B, A becomes A, B, A. */
function withoutRepeats(
  stages: readonly RoutedStage[],
  persons: Persons,
): { stages: RoutedStage[]; repeated: string[] } {
  const kept: RoutedStage[] = [];
  const repeated: string[] = [];
  for (const { steps } of stages) {
    const person = singlePerson({ steps });
    const last = kept.at(-1);
    const before = last ? singlePerson(last) : null;
    if (person && before && isSamePerson(persons, before.id, person.id)) repeated.push(person.name);
    else kept.push({ steps });
  }
  return { stages: kept, repeated };
}

function singlePerson({ steps: [step, ...more] }: RoutedStage): { id: string; name: string } | null {
  const [approver, ...others] = step?.approvers ?? [];
  return more.length === 0 && others.length === 0 && approver?.kind === "user" ? approver : null;
}

/** Who may sign this order at all. */
function able(snapshot: Snapshot, organisation: Organisation) {
  return organisation.people.filter((person) => maySign(person, snapshot, organisation));
}

function nowhere(policy: Policy | null, rule: number | null, explanation: readonly string[]): Route {
  return { outcome: "UNROUTABLE", policy: policy && nameOf(policy), rule, stages: [], explanation };
}

function nameOf({ id, name, version }: Policy) {
  return { id, name, version };
}
