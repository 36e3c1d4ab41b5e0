import type { Operator } from "#lib/approvals/condition-language";
import { type FactTable, lineFacts, supplierChangeFacts } from "#lib/approvals/facts";
import type { StepMode } from "#lib/approvals/instance";

/** A policy while it is written: everything is text, as the controls hold it. Keys tell entries apart while they move. */
export interface PolicyDraft {
  readonly name: string;
  readonly rules: readonly RuleDraft[];
}

export interface RuleDraft {
  readonly key: string;
  readonly when: GroupDraft;
  /** Nobody has to sign. */
  readonly auto: boolean;
  readonly stages: readonly StageDraft[];
}

export interface GroupDraft {
  readonly key: string;
  readonly kind: "group";
  readonly joint: "all" | "any" | "not";
  /** Drawn around one condition that stands alone in the policy. */
  readonly drawn: boolean;
  readonly parts: readonly ConditionDraft[];
}

export interface FactDraft {
  readonly key: string;
  readonly kind: "fact";
  readonly fact: string;
  readonly operator: Operator;
  /** "true" or "false", or a list with commas where the operator takes one. */
  readonly value: string;
  readonly days: string;
}

export interface LinesDraft {
  readonly key: string;
  readonly kind: "lines";
  readonly quantifier: "any" | "all" | "sum";
  readonly of: "netAmount" | "quantity";
  readonly operator: Operator;
  readonly value: string;
  readonly where: GroupDraft;
}

export type ConditionDraft = GroupDraft | FactDraft | LinesDraft;

export interface StageDraft {
  readonly key: string;
  readonly steps: readonly StepDraft[];
}

export interface StepDraft {
  readonly key: string;
  readonly mode: StepMode;
  readonly quorum: string;
  /** "role:FINANCE", "user:<id>", "manager:1", "costCentreOwner" …; "" = nobody chosen yet. */
  readonly approvers: readonly string[];
  readonly dueHours: string;
  readonly remindHours: string;
  readonly escalateTo: string;
}

let last = 0;

function nextKey(): string {
  last += 1;
  return `k${last}`;
}

export function newGroup(
  parts: readonly ConditionDraft[] = [],
  joint: GroupDraft["joint"] = "all",
  drawn = false,
): GroupDraft {
  return { key: nextKey(), kind: "group", joint, drawn, parts };
}

export function newFact(different: Partial<FactDraft> = {}): FactDraft {
  return { key: nextKey(), kind: "fact", fact: "total", operator: "gt", value: "", days: "", ...different };
}

/** What a new condition asks first of what the table is about. */
export function firstFact(table: FactTable): FactDraft {
  if (table === lineFacts) return newFact({ fact: "category", operator: "eq" });
  return table === supplierChangeFacts ? newFact({ fact: "supplier.country", operator: "eq" }) : newFact();
}

export function newLines(different: Partial<LinesDraft> = {}): LinesDraft {
  const where = newGroup([newFact({ fact: "category", operator: "eq" })], "all", true);
  return {
    key: nextKey(),
    kind: "lines",
    quantifier: "any",
    of: "netAmount",
    operator: "gt",
    value: "",
    where,
    ...different,
  };
}

export function newStep(different: Partial<StepDraft> = {}): StepDraft {
  return {
    key: nextKey(),
    mode: "ANY",
    quorum: "",
    approvers: [""],
    dueHours: "",
    remindHours: "",
    escalateTo: "",
    ...different,
  };
}

export function newStage(steps: readonly StepDraft[] = [newStep()]): StageDraft {
  return { key: nextKey(), steps };
}

export function newRule(different: Partial<RuleDraft> = {}): RuleDraft {
  return { key: nextKey(), when: newGroup([newFact()], "all", true), auto: false, stages: [newStage()], ...different };
}
