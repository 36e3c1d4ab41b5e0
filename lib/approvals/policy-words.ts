import { roleNames } from "#lib/access/role";
import { conditionInWords, type Glossary, nameOf } from "./condition-words.ts";
import type { RoutedApprover } from "./instance.ts";
import type { ApproverRule, Rule, StepRule } from "./policy.ts";
import { stepInWords } from "./signers-in-words.ts";

/** A rule as it is read: "If total is above 5,000.00 EUR" and "Marta Rossi, then one of Finance". */
export interface RuleWords {
  readonly when: string;
  readonly then: string;
}

/** All rules in their order. The one that catches what is left says so. */
export function policyInWords(rules: readonly Rule[], glossary: Glossary): RuleWords[] {
  return rules.map((rule, index) => ruleInWords(rule, glossary, index === 0));
}

/** One rule; as the first one it catches every order, further down everything else. */
export function ruleInWords({ when, then, autoApprove }: Rule, glossary: Glossary, isFirst: boolean): RuleWords {
  const condition = conditionInWords(when, glossary);
  const signers = (then ?? []).map(({ steps }) => steps.map((step) => stepRuleInWords(step, glossary)).join(" and "));
  return {
    when: condition === "always" ? (isFirst ? "Every order" : "Everything else") : `If ${condition}`,
    then: autoApprove ? "nobody has to sign" : signers.join(", then "),
  };
}

/** The whole rule in one line. */
export function sentenceOf({ when, then }: RuleWords): string {
  return `${when} → ${then}`;
}

/** "one of Finance or Marta Rossi (due within 24 working hours, reminded every 12 working hours, when late Felix Auer is asked too)" */
export function stepRuleInWords({ approvers, mode, quorum, sla }: StepRule, glossary: Glossary): string {
  const who = stepInWords({ mode, quorum: quorum ?? null, approvers: approvers.map((rule) => named(rule, glossary)) });
  if (!sla) return who;
  const { dueHours, remindHours, escalateTo } = sla;
  const promises = [
    `due within ${dueHours === 1 ? "one " : ""}${hours(dueHours)}`,
    ...(remindHours === undefined ? [] : [`reminded every ${hours(remindHours)}`]),
    ...(escalateTo ? [`when late ${approverInWords(escalateTo, glossary)} is asked too`] : []),
  ];
  return `${who} (${promises.join(", ")})`;
}

/** Whom an entry of a step means: "one of Finance", "Marta Rossi", "the requester's manager". */
export function approverInWords(rule: ApproverRule, glossary: Glossary): string {
  return stepInWords({ mode: "ANY", quorum: null, approvers: [named(rule, glossary)] });
}

/** The approver as a step would show it, by what the rule says alone. */
function named(rule: ApproverRule, { names }: Glossary): RoutedApprover {
  if (rule.role !== undefined) return { kind: "role", role: rule.role, name: roleNames[rule.role], via: "role" };
  const person = (name: string): RoutedApprover => ({ kind: "user", id: name, name, via: "" });
  if (rule.user !== undefined) return person(nameOf(rule.user, names) ?? "somebody who is not known");
  if (rule.group !== undefined)
    return { kind: "group", id: rule.group, name: nameOf(rule.group, names) ?? "a group that is not known", via: "" };
  if (rule.costCentreOwner) return person("the cost centre's owner");
  if (rule.budgetOwner) return person("the budget's owner");
  if (rule.managerChain !== undefined) return person("the first manager above the requester who may approve the total");
  return person(managerInWords(rule.manager ?? 1));
}

function managerInWords(level: number): string {
  if (level === 1) return "the requester's manager";
  return level === 2 ? "the manager of the requester's manager" : `the manager ${level} levels above the requester`;
}

function hours(count: number): string {
  return count === 1 ? "working hour" : `${count} working hours`;
}
