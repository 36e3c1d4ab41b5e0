import { canonicalJson } from "#lib/kernel/canonical-json";
import { type Decision, no, yes } from "#lib/kernel/decision";
import type { FieldChange } from "#lib/change/event";
import type { Signing } from "#lib/approvals/decision";
import { contentHash } from "#lib/orders/revision";
import { type BankDetails, type BankField, changedFields, masked } from "./bank-details.ts";

export const supplierChangeStatuses = ["PENDING_APPROVAL", "APPROVED", "REJECTED", "WITHDRAWN"] as const;
export type SupplierChangeStatus = (typeof supplierChangeStatuses)[number];

/** New bank details that somebody proposed. Times are ISO 8601 in UTC. */
export interface SupplierChange {
  readonly id: string;
  readonly supplier: { readonly id: string; readonly code: string; readonly name: string };
  readonly status: SupplierChangeStatus;
  /** null = the supplier has none any more. */
  readonly bankDetails: BankDetails | null;
  /** What the supplier had when this was proposed. */
  readonly previous: BankDetails | null;
  readonly reason: string | null;
  /** What is signed: SHA-256 of supplier, old and new. */
  readonly contentHash: string;
  readonly requestedBy: { readonly id: string; readonly name: string };
  readonly requestedAt: string;
  readonly endedAt: string | null;
}

/** As the doors show it: with what differs, and with account numbers masked for those who do not need them. */
export interface SupplierChangeView extends SupplierChange {
  readonly fields: readonly BankField[];
  /** Account numbers are masked: nothing but their last four signs is shown. */
  readonly masked: boolean;
}

export function viewOf(change: SupplierChange, isFull: boolean): SupplierChangeView {
  const { bankDetails, previous } = change;
  const fields = changedFields(previous, bankDetails);
  if (isFull) return { ...change, fields, masked: false };
  return { ...change, bankDetails: masked(bankDetails), previous: masked(previous), fields, masked: true };
}

/** "sha256:<hex>" of the canonical text of what is signed. */
export function changeHash(supplierId: string, previous: BankDetails | null, bankDetails: BankDetails | null): string {
  return contentHash(canonicalJson({ supplierId, previous: plain(previous), bankDetails: plain(bankDetails) }));
}

function plain(details: BankDetails | null) {
  return details && { ...details };
}

/** What the approval engine asks of it: who proposed it wrote it, and it costs nothing, so that every limit covers it. */
export function signingOf({ requestedBy }: Pick<SupplierChange, "requestedBy">): Signing {
  return {
    requester: { ...requestedBy, active: true },
    authorIds: [requestedBy.id],
    baseTotal: "0",
    lines: [],
  };
}

/** Only what waits is decided on or withdrawn. */
export function stillOpen({ status }: Pick<SupplierChange, "status">): Decision<true, "illegal_transition"> {
  if (status === "PENDING_APPROVAL") return yes(true);
  const was = { APPROVED: "approved", REJECTED: "rejected", WITHDRAWN: "withdrawn" }[status];
  return no("illegal_transition", `These bank details were ${was} already.`, {
    currentStatus: status,
    allowedCommands: [],
  });
}

/** Who proposed it takes it back; where he has left, any of those who may propose. */
export function withdrawable(
  { requestedBy }: Pick<SupplierChange, "requestedBy">,
  actorId: string,
  isRequesterThere: boolean,
): Decision<true, "forbidden"> {
  if (requestedBy.id === actorId || !isRequesterThere) return yes(true);
  return no("forbidden", `${requestedBy.name} proposed these bank details, and withdraws them.`);
}

/**
 * What the trail tells of the new bank details: each field that differs, account numbers masked to their last four signs.
 * The hash stands for the exact ones: whoever has them can compute it.
 */
export function toldChanges(change: SupplierChange): FieldChange[] {
  const [before, after] = [masked(change.previous), masked(change.bankDetails)];
  const fields = changedFields(change.previous, change.bankDetails);
  return [
    ...fields.map((field) => ({
      field: `bankDetails.${field}`,
      old: before?.[field] ?? null,
      new: after?.[field] ?? null,
    })),
    { field: "bankDetails.contentHash", old: null, new: change.contentHash },
  ];
}
