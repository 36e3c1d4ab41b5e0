import type { Condition } from "./condition-language.ts";
import type { StepMode } from "./instance.ts";
import type { Role } from "#lib/access/role";

export const documentTypes = ["PO", "CHANGE_ORDER", "SUPPLIER_CHANGE", "MATCH_EXCEPTION"] as const;
export type DocumentType = (typeof documentTypes)[number];

export const policyStatuses = ["DRAFT", "ACTIVE", "RETIRED"] as const;
export type PolicyStatus = (typeof policyStatuses)[number];

/** Whom a step names. Exactly one field is set, once it was checked. */
export interface ApproverRule {
  readonly role?: Role | undefined;
  readonly user?: string | undefined;
  readonly group?: string | undefined;
  readonly costCentreOwner?: true | undefined;
  readonly budgetOwner?: true | undefined;
  /** 1 = the requester's manager, 2 = that one's manager … */
  readonly manager?: number | undefined;
  /** The first one up the chain whose limit covers the total. */
  readonly managerChain?: "limit" | undefined;
}

export interface StepRule {
  readonly approvers: readonly ApproverRule[];
  readonly mode: StepMode;
  readonly quorum?: number | undefined;
  readonly sla?:
    | {
        readonly dueHours: number;
        readonly remindHours?: number | undefined;
        readonly escalateTo?: ApproverRule | undefined;
      }
    | undefined;
}

export interface StageRule {
  readonly steps: readonly StepRule[];
}

export interface Rule {
  readonly when: Condition;
  readonly then?: readonly StageRule[] | undefined;
  /** Said explicitly: nobody has to sign. */
  readonly autoApprove?: true | undefined;
}

/** Rules as data, in order: the first one that matches decides. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly documentType: DocumentType;
  readonly rules: readonly Rule[];
}
