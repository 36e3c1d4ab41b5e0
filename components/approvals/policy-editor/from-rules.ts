import { type Comparison, comparisonOf, type Condition } from "#lib/approvals/condition-language";
import type { ApproverRule, Rule, StepRule } from "#lib/approvals/policy";
import {
  type ConditionDraft,
  type GroupDraft,
  newFact,
  newGroup,
  newLines,
  newRule,
  newStage,
  newStep,
  type RuleDraft,
  type StepDraft,
} from "./model.ts";

/** Rules as the editor holds them. */
export function draftsOf(rules: readonly Rule[]): RuleDraft[] {
  return rules.map(({ when, then, autoApprove }) =>
    newRule({
      when: groupFrom(when),
      auto: autoApprove === true,
      stages: (then ?? []).map(({ steps }) => newStage(steps.map(stepFrom))),
    }),
  );
}

/** A group is drawn around what stands alone, so that more can be added. */
function groupFrom(condition: Condition): GroupDraft {
  if ("all" in condition) return newGroup(condition.all.map(partFrom), "all");
  if ("any" in condition) return newGroup(condition.any.map(partFrom), "any");
  if ("not" in condition) return newGroup([partFrom(condition.not)], "not");
  return newGroup([partFrom(condition)], "all", true);
}

function partFrom(condition: Condition): ConditionDraft {
  if ("all" in condition || "any" in condition || "not" in condition) return groupFrom(condition);
  if (!("lines" in condition)) {
    const { fact, days } = condition;
    return newFact({ fact, ...comparedFrom(condition), days: days === undefined ? "" : String(days) });
  }
  const where = groupFrom(condition.where);
  if (condition.lines !== "sum") return newLines({ quantifier: condition.lines, where });
  return newLines({ quantifier: "sum", of: condition.of, where, ...comparedFrom(condition) });
}

function comparedFrom(comparison: Comparison) {
  const { operator, value } = comparisonOf(comparison);
  return { operator, value: Array.isArray(value) ? value.join(", ") : String(value) };
}

function stepFrom({ approvers, mode, quorum, sla }: StepRule): StepDraft {
  return newStep({
    approvers: approvers.map(choiceOf),
    mode,
    quorum: quorum === undefined ? "" : String(quorum),
    dueHours: sla === undefined ? "" : String(sla.dueHours),
    remindHours: sla?.remindHours === undefined ? "" : String(sla.remindHours),
    escalateTo: sla?.escalateTo ? choiceOf(sla.escalateTo) : "",
  });
}

/** {manager: 2} → "manager:2" */
export function choiceOf(rule: ApproverRule): string {
  if (rule.role !== undefined) return `role:${rule.role}`;
  if (rule.user !== undefined) return `user:${rule.user}`;
  if (rule.group !== undefined) return `group:${rule.group}`;
  if (rule.manager !== undefined) return `manager:${rule.manager}`;
  if (rule.managerChain !== undefined) return "managerChain";
  return rule.budgetOwner ? "budgetOwner" : "costCentreOwner";
}
