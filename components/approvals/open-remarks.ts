import type { Remark } from "#lib/approvals/remark";
import type { Signature } from "#lib/approvals/signature";

/** A remark, and who made it. */
export interface SaidRemark extends Remark {
  readonly by: string;
}

interface Reviewed {
  readonly status: string;
  readonly contentHash: string;
}

/**
 * The remarks that still matter: of an order that came back those of the last verdict, until it is submitted again;
 * otherwise those about exactly the content that is shown.
 */
export function openRemarks(signatures: readonly Signature[], { status, contentHash }: Reviewed): SaidRemark[] {
  const last = signatures.at(-1);
  const isBack = status === "CHANGES_REQUESTED" || status === "REJECTED";
  const meant = isBack && last ? [last] : signatures.filter((signature) => signature.contentHash === contentHash);
  return meant.flatMap(({ remarks, user }) => remarks.map((remark) => ({ ...remark, by: user.name })));
}
