import * as z from "zod";
import { hasBusinessRole, roles, signingRoles } from "#lib/access/role";
import { idField } from "#lib/input/code-field";
import { oneLine } from "#lib/input/text-field";
import { versionField } from "#lib/input/version-field";
import { strictObject } from "#lib/input/words";
import type { Problem } from "./condition-input.ts";
import { conditionInput, conditionProblems } from "./condition-input.ts";
import type { FactTable } from "./facts.ts";
import { factsOf } from "./facts-of.ts";
import type { ApproverRule, DocumentType, Rule, StepRule } from "./policy.ts";
import { documentTypes } from "./policy.ts";

/** JSON nested deeper than this is not a rule anybody reads. */
const deepest = 40;

const approver = strictObject({
  role: z.enum(roles).optional(),
  user: z.string().max(64).optional(),
  group: z.string().max(64).optional(),
  costCentreOwner: z.literal(true).optional(),
  budgetOwner: z.literal(true).optional(),
  manager: z.int().min(1).max(20).optional(),
  managerChain: z.literal("limit").optional(),
});

const step = strictObject({
  approvers: z.array(approver).min(1).max(50),
  mode: z.enum(["ANY", "ALL", "QUORUM"]),
  quorum: z.int().min(1).max(50).optional(),
  sla: strictObject({
    dueHours: z.int().min(1).max(8760),
    remindHours: z.int().min(1).max(8760).optional(),
    escalateTo: approver.optional(),
  }).optional(),
});

const stage = strictObject({ steps: z.array(step).min(1).max(20) });
const rule = strictObject({
  when: conditionInput,
  then: z.array(stage).min(1).max(20).optional(),
  autoApprove: z.literal(true).optional(),
});
const rules = z.array(rule).min(1).max(100);

const rulesField = z.preprocess((raw, context) => {
  if (depthOf(raw) <= deepest) return raw;
  context.addIssue({ code: "custom", message: `Nest conditions at most ${deepest / 2} deep.` });
  return z.NEVER;
}, rules);

/** A policy as it is posted. Every rule says who signs, or says explicitly that nobody does. */
export const policyInput = strictObject({
  name: oneLine(120),
  documentType: z.enum(documentTypes),
  rules: rulesField,
}).superRefine(({ documentType, rules: list }, context) => {
  for (const problem of rulesProblems(documentType, list))
    context.addIssue({ code: "custom", ...problem, path: [...problem.path] });
});

/** The same of a draft that is there already: what is given is replaced. The rules are looked at when it is known what they are for. */
export const editPolicyInput = strictObject({
  id: idField,
  expectedVersion: versionField.optional(),
  name: oneLine(120).optional(),
  rules: rulesField.optional(),
});

/** What cannot be asked or named in these rules, for documents of that type, and where it stands. */
export function rulesProblems(documentType: DocumentType, list: readonly Rule[]): Problem[] {
  const table = factsOf(documentType);
  return list
    .flatMap((each, index) => [
      ...ruleProblems(each, index, table),
      ...(documentType === "SUPPLIER_CHANGE" ? supplierRuleProblems(each, index) : []),
    ])
    .map((problem) => ({ ...problem, path: ["rules", ...problem.path] }));
}

function ruleProblems({ when, then, autoApprove }: Rule, index: number, table: FactTable): Problem[] {
  const path = (problem: Problem, ...before: (string | number)[]) => ({
    ...problem,
    path: [index, ...before, ...problem.path],
  });
  const one: Problem[] =
    (then === undefined) === (autoApprove === undefined)
      ? [{ path: [index], message: "Say who signs (then), or that nobody has to (autoApprove: true)." }]
      : [];
  const steps = (then ?? []).flatMap(({ steps: list }, stageIndex) =>
    list.flatMap((each, stepIndex) =>
      stepProblems(each).map((problem) => path(problem, "then", stageIndex, "steps", stepIndex)),
    ),
  );
  return [...one, ...conditionProblems(when, table).map((problem) => path(problem, "when")), ...steps];
}

/** Two persons for new bank details, always; and what a change of a supplier does not have. */
function supplierRuleProblems({ then, autoApprove }: Rule, index: number): Problem[] {
  const alone: Problem[] = autoApprove
    ? [{ path: [index, "autoApprove"], message: "New bank details always want a second person: say who signs (then)." }]
    : [];
  const steps = (then ?? []).flatMap(({ steps: list }, stageIndex) =>
    list.flatMap(({ approvers, sla }, stepIndex) => {
      const path = [index, "then", stageIndex, "steps", stepIndex];
      const owners = approvers.flatMap((each, at) =>
        each.costCentreOwner
          ? [{ path: [...path, "approvers", at], message: "A change of a supplier has no cost centre." }]
          : [],
      );
      const late = sla ? [{ path: [...path, "sla"], message: "Deadlines are for orders: leave this out." }] : [];
      return [...owners, ...late];
    }),
  );
  return [...alone, ...steps];
}

function stepProblems({ approvers, mode, quorum, sla }: StepRule): Problem[] {
  const named = approvers.flatMap((each, index) =>
    approverProblems(each).map((message) => ({ path: ["approvers", index], message })),
  );
  const escalated = sla?.escalateTo
    ? approverProblems(sla.escalateTo).map((message) => ({ path: ["sla", "escalateTo"], message }))
    : [];
  const counted: Problem[] =
    (mode === "QUORUM") === (quorum !== undefined)
      ? []
      : [{ path: ["quorum"], message: "Say how many sign with QUORUM, and only with QUORUM." }];
  return [...named, ...escalated, ...counted];
}

function approverProblems(named: ApproverRule): string[] {
  const ways = Object.values(named).filter((value) => value !== undefined);
  if (ways.length !== 1) return ["Name exactly one of role, user, group, costCentreOwner, manager, managerChain."];
  if (named.budgetOwner) return ["Budgets are not known here yet. Name a role, a user or the cost centre's owner."];
  if (named.role && !hasBusinessRole({ roles: [named.role] })) return [`Only ${signingRoles.join(", ")} sign orders.`];
  return [];
}

/** How deep lists and objects are nested, without recursion: the text may come from anybody. */
function depthOf(raw: unknown): number {
  let level: unknown[] = [raw];
  let depth = 0;
  while (level.length > 0 && depth <= deepest) {
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
    depth += 1;
  }
  return depth;
}
