/** What a subscriber can be told, each with one plain sentence. New types are added at the end of their group. */
export const eventTypes = {
  "purchase_order.created": "A draft was created, new or as a copy.",
  "purchase_order.submitted": "A draft was submitted; its revision is frozen and its approval route begins.",
  "purchase_order.approval_step_completed": "One step of the approval route has all the approvals it wants.",
  "purchase_order.approved": "The last step is approved: the order may be sent.",
  "purchase_order.changes_requested": "An approver asked the requester for changes.",
  "purchase_order.rejected": "An approver rejected the order for good.",
  "purchase_order.withdrawn": "The requester took the order back into a draft.",
  "purchase_order.sent": "The order was sent to the supplier.",
  "purchase_order.acknowledged": "The supplier acknowledged the order.",
  "purchase_order.declined": "The supplier declined the order.",
  "purchase_order.change_proposed":
    "The supplier proposed other quantities, prices or dates; the proposal is part of the data.",
  "purchase_order.proposal_dismissed": "The buyer dismissed the supplier's proposal.",
  "purchase_order.change_order_submitted":
    "A change of an approved order was submitted; the order stays as it is until it takes effect.",
  "purchase_order.change_order_rejected": "An approver rejected a change order; the order stays as it is.",
  "purchase_order.change_order_withdrawn": "A change order was withdrawn; the order stays as it is.",
  "purchase_order.amended": "A change order took effect: the order has a new revision.",
  "purchase_order.shipped": "Goods were shipped; the shipment is part of the data.",
  "purchase_order.shipment_reversed": "A shipment was reversed.",
  "purchase_order.received": "Goods were received; the receipt is part of the data.",
  "purchase_order.receipt_reversed": "A receipt was reversed.",
  "purchase_order.returned": "Received goods were sent back.",
  "purchase_order.invoiced": "An invoice was recorded; it is part of the data.",
  "purchase_order.invoice_paid": "An invoice was paid, in part or in full; it is part of the data.",
  "purchase_order.match_exception": "An invoice does not fit the order or its receipts.",
  "purchase_order.match_resolved": "The last open exception of an invoice was accepted or no longer holds.",
  "purchase_order.line_cancelled": "A line, or what was left of it, was cancelled.",
  "purchase_order.held": "The order was put on hold.",
  "purchase_order.released": "The hold was lifted.",
  "purchase_order.cancelled": "The order was cancelled.",
  "purchase_order.closed": "The order was closed, by hand or because every line is complete.",
  "purchase_order.reopened": "A closed order was opened again.",
  "purchase_order.handed_over": "A draft was given to another buyer.",
  "purchase_order.deleted": "A draft that was never submitted was deleted.",
  "endpoint.failing": "An endpoint has been failing for 24 or 72 hours.",
  "endpoint.disabled": "An endpoint was disabled: it answered 410, or failed for 5 days.",
  "endpoint.recovered": "An endpoint that was reported as failing works again.",
  "endpoint.test": "A test, sent to one endpoint when somebody asks for it.",
} as const;

export type EventType = keyof typeof eventTypes;

export const eventTypeNames = Object.keys(eventTypes) as EventType[];

/** What an endpoint may ask for beside single types: everything, or everything about one kind of thing, new types included. */
export const eventPatterns = ["*", "purchase_order.*", "endpoint.*"] as const;

/** The same wish without what one of its patterns says already, each once. */
export function tersely(types: readonly string[]): string[] {
  if (types.includes("*")) return ["*"];
  const said = (type: string) => types.includes(`${type.split(".", 1)[0]}.*`) && !type.endsWith(".*");
  return [...new Set(types)].filter((type) => !said(type));
}

export function isEventType(text: string): text is EventType {
  return Object.hasOwn(eventTypes, text);
}
