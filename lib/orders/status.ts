/** The governed status of a purchase order. */
export const orderStatuses = [
  "DRAFT",
  "PENDING_APPROVAL",
  "CHANGES_REQUESTED",
  "REJECTED",
  "APPROVED",
  "SENT",
  "ACKNOWLEDGED",
  "CLOSED",
  "CANCELLED",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** How far the lines are, line by line. */
export const completenesses = ["NONE", "PARTIAL", "FULL"] as const;
export type Completeness = (typeof completenesses)[number];

export const matchStatuses = ["NONE", "MATCHED", "EXCEPTION"] as const;
export type MatchStatus = (typeof matchStatuses)[number];

/** Of a proposed next revision of an approved order. */
export const changeOrderStatuses = [
  "PENDING_APPROVAL",
  "CHANGES_REQUESTED",
  "APPROVED",
  "REJECTED",
  "WITHDRAWN",
] as const;
export type ChangeOrderStatus = (typeof changeOrderStatuses)[number];

/** Of what a supplier offers instead of what was ordered. */
export const proposalStatuses = ["OPEN", "ACCEPTED", "DISMISSED", "ENDED"] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** What people read: cancelled and closed before invoiced, received, shipped, and then the status. */
export const summaryStatuses = [
  ...orderStatuses,
  "PARTIALLY_SHIPPED",
  "SHIPPED",
  "PARTIALLY_RECEIVED",
  "RECEIVED",
  "PARTIALLY_INVOICED",
  "INVOICED",
] as const;
export type SummaryStatus = (typeof summaryStatuses)[number];

interface Progress {
  readonly status: OrderStatus;
  readonly shipmentStatus: Completeness;
  readonly receiptStatus: Completeness;
  readonly invoiceStatus: Completeness;
}

export function summarize({ status, shipmentStatus, receiptStatus, invoiceStatus }: Progress): SummaryStatus {
  if (status === "CANCELLED" || status === "CLOSED") return status;
  if (invoiceStatus !== "NONE") return invoiceStatus === "FULL" ? "INVOICED" : "PARTIALLY_INVOICED";
  if (receiptStatus !== "NONE") return receiptStatus === "FULL" ? "RECEIVED" : "PARTIALLY_RECEIVED";
  if (shipmentStatus !== "NONE") return shipmentStatus === "FULL" ? "SHIPPED" : "PARTIALLY_SHIPPED";
  return status;
}
