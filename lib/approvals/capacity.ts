import type { Role } from "#lib/access/role";
import { compare, decimal } from "#lib/kernel/decimal";
import type { DocumentType } from "./policy.ts";

/** Somebody who could sign, or already did. */
export interface Signer {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly groupIds: readonly string[];
}

/** What a delegation is about. Empty lists mean everything. */
export interface Scope {
  readonly documentTypes: readonly DocumentType[];
  readonly costCentres: readonly string[];
  /** In the base currency; null = whatever the limit of whom he acts for allows. */
  readonly maxAmount: string | null;
}

/** In whose name somebody may sign now: his own, or that of a colleague who delegated to him. */
export interface Capacity {
  readonly person: Signer & { readonly name: string };
  /** What that person may still approve, in the base currency; null = any amount. */
  readonly limit: string | null;
  /** What he signs counts together over some days, so two signatures of his cannot be given at the same moment. */
  readonly windowed: boolean;
  /** null = in his own name. */
  readonly scope: Scope | null;
}

/** All the names in which somebody may sign now. */
export interface Standing {
  readonly own: Capacity;
  readonly delegated: readonly Capacity[];
}

/** A document as delegations see it. Amount in the base currency. */
export interface Subject {
  readonly documentType: DocumentType;
  readonly costCentres: readonly (string | null)[];
  readonly baseTotal: string | null;
}

/**
 * Is a document within what was delegated? Every line has to belong to a cost centre of the scope; a change of a supplier
 * belongs to none.
 */
export function reaches(scope: Scope | null, { documentType, costCentres, baseTotal }: Subject): boolean {
  if (scope === null) return true;
  const { documentTypes, costCentres: delegated, maxAmount } = scope;
  return (
    (documentTypes.length === 0 || documentTypes.includes(documentType)) &&
    (delegated.length === 0 ||
      (documentType !== "SUPPLIER_CHANGE" && costCentres.every((code) => code !== null && delegated.includes(code)))) &&
    (maxAmount === null || (baseTotal !== null && compare(decimal(baseTotal), decimal(maxAmount)) <= 0))
  );
}
