import type { DocumentType, PolicyStatus, Rule } from "./policy.ts";

/** A policy as the API and the pages show it. */
export interface PolicyView {
  readonly id: string;
  readonly name: string;
  readonly documentType: DocumentType;
  /** Counts per document type. */
  readonly version: number;
  readonly status: PolicyStatus;
  readonly rules: readonly Rule[];
  /** Counts the edits of a draft, from 1: what If-Match and `expectedVersion` mean. */
  readonly edition: number;
  /** Who wrote it as it is; null for the one that comes with a new installation. */
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly activatedBy: { readonly id: string; readonly name: string } | null;
  readonly activatedAt: string | null;
  readonly activationReason: string | null;
  readonly createdAt: string;
}

/** What the audit trail tells of a policy. */
export const policyFacts = [
  "name",
  "documentType",
  "version",
  "status",
  "rules",
] as const satisfies (keyof PolicyView)[];
