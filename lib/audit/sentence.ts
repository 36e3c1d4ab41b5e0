import { capitalized } from "#lib/kernel/capitalized";
import type { AuditEvent } from "./entry.ts";
import type { FieldChange } from "./difference.ts";

type Told = Pick<AuditEvent, "action" | "entity" | "changes">;

/** What was done, with "it" for what it was done to. Where an action is not here, its own words are used. */
const deeds: Readonly<Record<string, string>> = {
  "access.denied": "was refused what he asked for",
  "api_key.created": "made an API key",
  "api_key.revoked": "ended an API key",
  "approval_policy.activated": "put it into force",
  "audit.exported": "exported the audit trail",
  "purchase_order.acknowledged": "acknowledged it",
  "purchase_order.amended": "changed the terms of it",
  "purchase_order.approval_given": "gave an approval for it",
  "purchase_order.approval_approver_added": "asked for one more signature under it",
  "purchase_order.approval_escalated": "asked others too to sign it",
  "purchase_order.approval_freed": "found that somebody can sign it again",
  "purchase_order.approval_reminded": "reminded those who may sign it",
  "purchase_order.approval_reassigned": "chose somebody else to sign it",
  "purchase_order.approval_recused": "stepped aside from signing it",
  "purchase_order.approval_step_completed": "completed an approval step of it",
  "purchase_order.approval_stuck": "found nobody who could sign it",
  "purchase_order.approved": "approved it",
  "purchase_order.break_glass_requested": "asked to approve it without its signatures",
  "purchase_order.cancelled": "cancelled it",
  "purchase_order.changes_requested": "asked for changes to it",
  "purchase_order.change_order_rejected": "rejected a change of it",
  "purchase_order.change_order_submitted": "submitted a change of it",
  "purchase_order.change_order_withdrawn": "withdrew a change of it",
  "purchase_order.change_proposed": "proposed a change of it",
  "purchase_order.closed": "closed it",
  "purchase_order.created": "created it",
  "purchase_order.declined": "declined it",
  "purchase_order.deleted": "deleted it",
  "purchase_order.edited": "edited it",
  "purchase_order.exception_accepted": "accepted an exception of an invoice for it",
  "purchase_order.exception_asked_again": "asked again about an exception of an invoice for it",
  "purchase_order.exception_disputed": "disputed an exception of an invoice for it",
  "purchase_order.handed_over": "handed it over",
  "purchase_order.held": "put it on hold",
  "purchase_order.invoiced": "recorded an invoice for it",
  "purchase_order.invoice_paid": "paid an invoice for it",
  "purchase_order.line_cancelled": "cancelled what was still open on it",
  "purchase_order.match_exception": "found that an invoice does not fit it",
  "purchase_order.match_resolved": "found that all invoices fit it",
  "purchase_order.proposal_dismissed": "dismissed the supplier's proposal for it",
  "purchase_order.received": "received goods for it",
  "purchase_order.receipt_reversed": "took back a receipt for it",
  "purchase_order.rejected": "rejected it",
  "purchase_order.released": "released it from hold",
  "purchase_order.reopened": "opened it again",
  "purchase_order.returned": "returned goods of it",
  "purchase_order.sent": "sent it to the supplier",
  "purchase_order.shipped": "shipped goods for it",
  "purchase_order.shipment_reversed": "took back a shipment for it",
  "purchase_order.shipment_tracked": "told where a shipment of it is",
  "purchase_order.submitted": "submitted it for approval",
  "purchase_order.withdrawn": "withdrew it from approval",
  "session.refused": "could not sign in",
  "session.signed_in": "signed in",
  "session.signed_out": "signed out",
};

const things: Readonly<Record<string, string>> = {
  purchase_order: "the order",
  api_key: "the API key",
  inbound_source: "the inbound source",
  inbound_message: "an inbound message",
};

/** What somebody did, after his name: "approved PO-2026-000123". `it` stands for the thing where the reader knows it. */
export function deedOf({ action, entity }: Told, it = nameOf(entity)): string {
  const known = deeds[action];
  if (known) return known.replace(/\bit\b/, it);
  const [verb = action, ...about] = (action.split(".")[1] ?? action).split("_").toReversed();
  return about.length === 0 ? `${verb} ${it}` : `${verb} the ${about.toReversed().join(" ")} of ${it}`;
}

/** The whole of it: "Ada for Grace approved PO-2026-000123." */
export function sentenceOf(event: Pick<AuditEvent, "action" | "entity" | "changes" | "actor">): string {
  return `${whoActed(event.actor)} ${deedOf(event)}.`;
}

/** Who acted, and for whom. A name that nobody has any more is not made up. */
export function whoActed({ name, onBehalfOf }: Pick<AuditEvent["actor"], "name" | "onBehalfOf">): string {
  const actor = name ?? "Somebody who is no longer here";
  return onBehalfOf ? `${actor} for ${onBehalfOf.name ?? "somebody who is no longer here"}` : actor;
}

/** A field as people read it: "lines[2].unitPrice" → "Line 2, unit price". */
export function fieldName(field: string): string {
  const words = field
    .replace(/\[(\d+)\]\.?/g, " $1, ")
    .replace(/^lines /, "line ")
    .replaceAll(".", ", ")
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/, $/, "");
  return capitalized(words);
}

/** A value as people read it; null where there was nothing. Of an object only what says something. */
export function valueInWords(value: FieldChange["old"]): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => valueInWords(one) ?? "–").join(", ");
  if (typeof value === "string") return value;
  if (typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([name, member]) => {
    const words = name === "id" ? null : valueInWords(member);
    return words === null || words === "0" ? [] : [`${fieldName(name).toLowerCase()} ${words}`];
  });
  return members.length === 0 ? null : members.join(", ");
}

function nameOf({ type, number }: AuditEvent["entity"]): string {
  return number ?? things[type] ?? `the ${type.replaceAll("_", " ")}`;
}
