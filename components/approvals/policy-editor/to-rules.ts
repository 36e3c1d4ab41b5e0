import type { Condition } from "#lib/approvals/condition-language";
import { documentFacts, factNamed, lineFacts } from "#lib/approvals/facts";
import type { ApproverRule, Rule, StepRule } from "#lib/approvals/policy";
import type { Role } from "#lib/access/role";
import type { ConditionDraft, FactDraft, GroupDraft, LinesDraft, PolicyDraft, RuleDraft, StepDraft } from "./model.ts";

/** The rules as they are posted. What is not filled in yet is empty: the server says what it wants there. */
export function rulesOf({ rules }: PolicyDraft): Rule[] {
  return rules.map(ruleOf);
}

export function ruleOf({ when, auto, stages }: RuleDraft): Rule {
  const condition = groupOf(when);
  if (auto) return { when: condition, autoApprove: true };
  return { when: condition, then: stages.map(({ steps }) => ({ steps: steps.map(stepOf) })) };
}

/** Where the parts of a group stand in the policy, below the path of the group. */
export function pathOfPart({ joint, drawn, parts }: GroupDraft, path: string, index: number): string {
  if (drawn && parts.length === 1 && joint !== "not") return path;
  if (joint !== "not") return `${path}.${joint}.${index}`;
  return parts.length === 1 ? `${path}.not` : `${path}.not.all.${index}`;
}

function groupOf({ joint, drawn, parts }: GroupDraft): Condition {
  const conditions = parts.map(conditionOf);
  const [only, ...more] = conditions;
  if (only && more.length === 0 && drawn && joint !== "not") return only;
  if (joint === "any") return { any: conditions };
  if (joint === "all") return { all: conditions };
  return { not: only && more.length === 0 ? only : { all: conditions } };
}

function conditionOf(draft: ConditionDraft): Condition {
  if (draft.kind === "group") return groupOf(draft);
  return draft.kind === "fact" ? factOf(draft) : linesOf(draft);
}

function factOf({ fact, operator, value, days }: FactDraft): Condition {
  const kind = (factNamed(documentFacts, fact) ?? factNamed(lineFacts, fact))?.kind;
  const asked = kind === "yes-or-no" ? value !== "false" : valueOf(operator, value);
  return { fact, ...(days !== "" && { days: Number(days) }), [operator]: asked };
}

function linesOf({ quantifier, of, operator, value, where }: LinesDraft): Condition {
  const asked = groupOf(where);
  if (quantifier !== "sum") return { lines: quantifier, where: asked };
  return { lines: "sum", of, where: asked, [operator]: valueOf(operator, value) };
}

function valueOf(operator: string, value: string): string | string[] {
  if (operator !== "in" && operator !== "notIn") return value.trim();
  return value
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function stepOf({ approvers, mode, quorum, dueHours, remindHours, escalateTo }: StepDraft): StepRule {
  const sla = {
    dueHours: Number(dueHours),
    ...(remindHours !== "" && { remindHours: Number(remindHours) }),
    ...(escalateTo !== "" && { escalateTo: approverOf(escalateTo) }),
  };
  return {
    approvers: approvers.map(approverOf),
    mode,
    ...(mode === "QUORUM" && { quorum: Number(quorum) }),
    ...((dueHours !== "" || remindHours !== "" || escalateTo !== "") && { sla }),
  };
}

/** "manager:2" → {manager: 2} */
export function approverOf(chosen: string): ApproverRule {
  const at = chosen.indexOf(":");
  const [way, value] = at < 0 ? [chosen, ""] : [chosen.slice(0, at), chosen.slice(at + 1)];
  if (way === "role") return { role: value as Role };
  if (way === "user") return { user: value };
  if (way === "group") return { group: value };
  if (way === "manager") return { manager: Number(value) };
  if (way === "managerChain") return { managerChain: "limit" };
  if (way === "costCentreOwner") return { costCentreOwner: true };
  return way === "budgetOwner" ? { budgetOwner: true } : {};
}
