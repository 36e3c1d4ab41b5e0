import type { OrderStatus } from "#lib/orders/status";
import { type Capacity, reaches, type Signer, type Standing, type Subject } from "./capacity.ts";
import type { Flag, RaisedFlag } from "./flag.ts";
import { flags } from "./flag.ts";
import { covers } from "./organisation.ts";
import { standsFor } from "./seats.ts";
import type { ReasonCode, RoutedApprover, Verdict } from "./instance.ts";
import { listed, sentence } from "./wording.ts";

/** What a change order asks for, beside the order that is in force. Totals with the digits of their currencies. */
export interface InboxChange {
  readonly id: string;
  readonly revision: number;
  readonly currency: string;
  readonly total: string;
  readonly baseTotal: string;
  readonly reason: string | null;
  /** Of its lines; null where a line has none. */
  readonly costCentres: readonly (string | null)[];
}

/** What an invoice of the order asks too much. */
export interface InboxException {
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  /** In the base currency. */
  readonly overBy: string | null;
  readonly overPercent: string | null;
}

/** The order of an inbox entry: what a row of the list shows. */
export interface InboxOrder {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly version: number;
  readonly status: OrderStatus;
  readonly reference: string | null;
  readonly supplier: { readonly id: string; readonly code: string; readonly name: string };
  readonly requester: { readonly id: string; readonly name: string };
  readonly currency: string;
  readonly netTotal: string;
  readonly total: string;
  readonly baseTotal: string | null;
  readonly neededBy: string | null;
  readonly costCentres: readonly string[];
}

/** What this person said. */
export interface OwnDecision {
  readonly verdict: Verdict;
  readonly at: string;
  readonly comment: string | null;
  readonly reasonCode: ReasonCode | null;
}

/** New bank details of a supplier that somebody proposed. */
export interface InboxSupplierChange {
  readonly id: string;
  readonly supplier: { readonly id: string; readonly code: string; readonly name: string };
  readonly requester: { readonly id: string; readonly name: string };
}

/** One step that waits for a person, or that he decided: of an order and its invoices, or of a change of a supplier. */
export type InboxEntry = OrderEntry | SupplierEntry;

export interface OrderEntry extends EntryFacts {
  readonly documentType: "PO" | "CHANGE_ORDER" | "MATCH_EXCEPTION";
  readonly purchaseOrder: InboxOrder;
  /** null for an order itself. */
  readonly changeOrder: InboxChange | null;
  /** What is signed instead of the order; null for an order and its change. */
  readonly matchException: InboxException | null;
  readonly supplierChange: null;
}

export interface SupplierEntry extends EntryFacts {
  readonly documentType: "SUPPLIER_CHANGE";
  readonly purchaseOrder: null;
  readonly changeOrder: null;
  readonly matchException: null;
  readonly supplierChange: InboxSupplierChange;
}

interface EntryFacts {
  readonly id: string;
  readonly contentHash: string;
  /** From 1. */
  readonly stage: number;
  /** Why this order needs a signature, and why his. */
  readonly why: string;
  readonly since: string;
  readonly dueAt: string | null;
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  readonly flags: readonly Flag[];
  /** A sentence for each flag, in their order. */
  readonly warnings: readonly string[];
  /** null while it waits. */
  readonly decision: OwnDecision | null;
}

/** What of an order is decided: itself, or the change of it. */
export function decidedPart({ changeOrder }: Pick<InboxEntry, "changeOrder">): "PO" | "CHANGE_ORDER" {
  return changeOrder === null ? "PO" : "CHANGE_ORDER";
}

/** In whose name a person would sign a step: his own where he can. */
export function capacityFor({ own, delegated }: Standing, { approvers, ...subject }: Signable): Capacity {
  const { baseTotal } = subject;
  const able = [own, ...delegated].find(
    ({ person, limit, scope }) =>
      standsFor(person, { approvers }) !== null &&
      reaches(scope, subject) &&
      (limit === null || (baseTotal !== null && covers(limit, baseTotal))),
  );
  return able ?? own;
}

interface Signable extends Subject {
  readonly approvers: readonly RoutedApprover[];
}

/** Why a person signs: the reason for the route, and what he signs as, himself or for whom he acts. */
export function whyYou(
  explanation: readonly string[],
  approvers: readonly RoutedApprover[],
  person: Signer,
  onBehalfOf: { readonly name: string } | null = null,
): string {
  const whose = onBehalfOf ? `for ${onBehalfOf.name} ` : "";
  const what = capacityInWords(approvers, person, onBehalfOf ? onBehalfOf.name : "you");
  return [explanation[0] ?? "", sentence(`you sign ${whose}${what}`)].filter(Boolean).join(" ");
}

/** "as Finance", "as manager of Lena Moser": by name before by role. */
function capacityInWords(approvers: readonly RoutedApprover[], { id, roles, groupIds }: Signer, whom: string): string {
  const own = approvers.find((approver) => approver.kind === "user" && approver.id === id);
  if (own?.via.startsWith("named")) return `because the policy names ${whom}`;
  const [, chosen, by] = own ? (/^(reassigned|added) by (.*)$/su.exec(own.via) ?? []) : [];
  if (by !== undefined)
    return `because ${whom} ${whom === "you" ? "were" : "was"} ${chosen === "added" ? "added" : "chosen"} by ${by}`;
  if (own) return `as ${own.via}`;
  const meant = approvers.flatMap((approver) => {
    if (approver.kind === "role") return roles.includes(approver.role) ? [approver.name] : [];
    return approver.kind === "group" && groupIds.includes(approver.id) ? [`one of ${approver.name}`] : [];
  });
  return `as ${listed(meant.length > 0 ? meant : ["approver"], "or")}`;
}

/** What was remarkable when the order was submitted, and what is now, in a fixed order. */
export function flagsOf(
  raised: readonly RaisedFlag[],
  now: Readonly<Record<"changed" | "onHold", boolean>>,
): RaisedFlag[] {
  const all: readonly RaisedFlag[] = [...raised, ...(now.changed ? [changed] : []), ...(now.onHold ? [onHold] : [])];
  return flags.flatMap((code) => all.find((flag) => flag.code === code) ?? []);
}

const changed: RaisedFlag = {
  code: "CHANGED_SINCE_YOU_APPROVED",
  because: "It was changed after you approved it.",
};
const onHold: RaisedFlag = { code: "ON_HOLD", because: "It is on hold and can be signed when it is released." };
