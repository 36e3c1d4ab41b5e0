import type { OrderStatus } from "#lib/orders/status";
import type { Actor } from "#lib/access/actor";
import type { ReasonCode, RoutedApprover, Verdict } from "./instance.ts";
import { listed, sentence } from "./wording.ts";

/** What to look at before signing. */
export const flags = ["CHANGED_SINCE_YOU_APPROVED", "NEW_SUPPLIER", "ON_HOLD"] as const;
export type Flag = (typeof flags)[number];

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

/** One step that waits for a person, or that he decided. */
export interface InboxEntry {
  readonly id: string;
  readonly documentType: "PO";
  readonly purchaseOrder: InboxOrder;
  readonly contentHash: string;
  /** From 1. */
  readonly stage: number;
  /** Why this order needs a signature, and why his. */
  readonly why: string;
  readonly since: string;
  readonly dueAt: string | null;
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  readonly flags: readonly Flag[];
  /** null while it waits. */
  readonly decision: OwnDecision | null;
}

/** Why a person signs: the reason for the route, and what he signs as. */
export function whyYou(
  explanation: readonly string[],
  approvers: readonly RoutedApprover[],
  person: Pick<Actor, "id" | "roles">,
): string {
  return [explanation[0] ?? "", sentence(`you sign ${capacity(approvers, person)}`)].filter(Boolean).join(" ");
}

/** "for Finance", "as manager of Lena Moser": by name before by role. */
function capacity(approvers: readonly RoutedApprover[], { id, roles }: Pick<Actor, "id" | "roles">): string {
  const own = approvers.find((approver) => approver.kind === "user" && approver.id === id);
  if (own) return own.via.startsWith("named") ? "because the policy names you" : `as ${own.via}`;
  const meant = approvers.flatMap((approver) =>
    approver.kind === "role" && roles.includes(approver.role) ? [approver.name] : [],
  );
  return `as ${listed(meant.length > 0 ? meant : ["approver"], "or")}`;
}

/** What to look at before signing, as codes in a fixed order. */
export function flagsOf(facts: Readonly<Record<"changed" | "isNew" | "onHold", boolean>>): Flag[] {
  const raised: Readonly<Record<Flag, boolean>> = {
    CHANGED_SINCE_YOU_APPROVED: facts.changed,
    NEW_SUPPLIER: facts.isNew,
    ON_HOLD: facts.onHold,
  };
  return flags.filter((flag) => raised[flag]);
}
