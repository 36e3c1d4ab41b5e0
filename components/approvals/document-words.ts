import type { DocumentType } from "#lib/approvals/policy";

/** What a policy is for, as people say it. */
export const documentWords = {
  PO: "Purchase orders",
  CHANGE_ORDER: "Change orders",
  SUPPLIER_CHANGE: "Changes of suppliers",
  MATCH_EXCEPTION: "Match exceptions",
} as const satisfies Record<DocumentType, string>;
