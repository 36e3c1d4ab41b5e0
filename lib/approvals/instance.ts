import type { Persons } from "#lib/access/person";
import type { Role } from "#lib/access/role";
import type { RaisedFlag } from "./flag.ts";
import type { Remark } from "./remark.ts";

export type StepMode = "ANY" | "ALL" | "QUORUM";
export type StepState = "WAITING" | "OPEN" | "DONE" | "SKIPPED";
export type InstanceState = "OPEN" | "APPROVED" | "REJECTED" | "CHANGES_REQUESTED" | "WITHDRAWN";
export type Verdict = "APPROVE" | "REJECT" | "REQUEST_CHANGES";

export const reasonCodes = [
  "PRICE",
  "BUDGET",
  "DUPLICATE",
  "SUPPLIER",
  "NOT_NEEDED",
  "TERMS",
  "INCOMPLETE",
  "OTHER",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Who may sign: everyone who has a role or belongs to a group when he decides, or one person, found when the order was submitted. */
export type RoutedApprover = (
  | { readonly kind: "role"; readonly role: Role; readonly name: string; readonly via: string }
  | { readonly kind: "group"; readonly id: string; readonly name: string; readonly via: string }
  | {
      readonly kind: "user";
      readonly id: string;
      readonly name: string;
      readonly via: string;
      /** Somebody gave him the seat after the submission: like those who sign for a role, he counts once in the whole approval. */
      readonly assigned?: true;
    }
) & {
  /** Came when the step was escalated: signs in place of any of the others, never besides all of them. */
  readonly standIn?: true;
};

/** An open task for approvers, as the route made it. */
export interface RoutedStep {
  readonly mode: StepMode;
  /** How many different persons QUORUM wants; null for the other modes. */
  readonly quorum: number | null;
  readonly approvers: readonly RoutedApprover[];
  /** Working hours from the moment the step opens until it is due; null = never. */
  readonly dueHours: number | null;
  /** Working hours between two reminders; null = none. */
  readonly remindHours: number | null;
  /** Who may sign too once it is overdue. */
  readonly escalateTo: readonly RoutedApprover[];
}

/** One person's verdict on one step, bound to the content he was shown. */
export interface StepDecision {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  /** Whom he acted for, as his delegate. */
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  /** What he, or whom he acted for, was when he decided. */
  readonly roles: readonly Role[];
  readonly groupIds: readonly string[];
  readonly verdict: Verdict;
  readonly contentHash: string;
  readonly comment: string | null;
  readonly reasonCode: ReasonCode | null;
  /** What he said of single lines and fields. */
  readonly remarks: readonly Remark[];
  readonly at: string;
}

export interface InstanceStep extends RoutedStep {
  readonly id: string;
  /** From 0; the steps of one stage are open together. */
  readonly stage: number;
  readonly position: number;
  readonly state: StepState;
  readonly openedAt: string | null;
  readonly endedAt: string | null;
  readonly dueAt: string | null;
  readonly escalatedAt: string | null;
  /** Since when nobody is left who could sign it. */
  readonly stuckAt: string | null;
  readonly decisions: readonly StepDecision[];
}

/** One routing of one submission, pinned to the policy version it started with. */
export interface Instance {
  readonly id: string;
  readonly documentType: "PO" | "CHANGE_ORDER" | "SUPPLIER_CHANGE" | "MATCH_EXCEPTION";
  /** null where something else than an order is signed. */
  readonly purchaseOrderId: string | null;
  /** null where something else than an exception of an invoice is signed. */
  readonly matchExceptionId: string | null;
  /** null where the house's own rule routed it, because no policy for such documents was in force. */
  readonly policy: { readonly id: string; readonly name: string; readonly version: number } | null;
  /** Index of the rule that matched, from 0. */
  readonly rule: number;
  readonly contentHash: string;
  readonly explanation: readonly string[];
  /** What was remarkable when the order was submitted. */
  readonly flags: readonly RaisedFlag[];
  /** Who stepped aside. */
  readonly recusedIds: readonly string[];
  /** Who changed the bank details of the order's supplier, or wants to, and so approves none of its orders now. */
  readonly barredIds: readonly string[];
  /** Who is the same person as another user, now. */
  readonly persons: Persons;
  readonly state: InstanceState;
  readonly createdAt: string;
  readonly endedAt: string | null;
  /** By stage and position. */
  readonly steps: readonly InstanceStep[];
}
