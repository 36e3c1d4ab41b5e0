import type { InstanceState } from "#lib/approvals/instance";
import type { MatchStatus, ProposalStatus } from "./status.ts";
import type { Day, DecimalText, Time } from "./texts.ts";

export interface DocumentLine {
  readonly lineId: string;
  readonly quantity: DecimalText;
}

export const shipmentStatuses = ["shipped", "in_transit", "delivered"] as const;
export type ShipmentStatus = (typeof shipmentStatuses)[number];

export interface OrderShipment {
  readonly id: string;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  /** What its carrier said last. */
  readonly status: ShipmentStatus;
  readonly shippedAt: Time;
  readonly expectedAt: Time | null;
  readonly deliveredAt: Time | null;
  readonly reversedAt: Time | null;
  readonly reverseReason: string | null;
  readonly lines: readonly DocumentLine[];
}

export interface OrderReceipt {
  readonly id: string;
  readonly receivedAt: Time;
  readonly note: string | null;
  /** Why more was taken than ordered. */
  readonly overrideReason: string | null;
  readonly reversedAt: Time | null;
  readonly reverseReason: string | null;
  readonly lines: readonly (DocumentLine & { readonly rejectedQuantity: DecimalText })[];
}

/** Received goods that went back. */
export interface OrderReturn {
  readonly id: string;
  readonly reason: string;
  readonly createdAt: Time;
  readonly lines: readonly DocumentLine[];
}

export interface OrderInvoice {
  readonly id: string;
  readonly invoiceNumber: string;
  readonly invoiceDate: Day;
  readonly dueDate: Day | null;
  readonly currency: string;
  readonly freight: DecimalText;
  readonly freightTaxRatePercent: DecimalText;
  readonly netTotal: DecimalText;
  readonly taxTotal: DecimalText;
  readonly total: DecimalText;
  readonly matchStatus: MatchStatus;
  /** The sum of its payments. */
  readonly paidAmount: DecimalText;
  /** When the last of them was made. */
  readonly paidAt: Time | null;
  /** Who recorded it: he does not accept its exceptions where a policy routes them. */
  readonly postedById: string;
  readonly lines: readonly InvoicedLine[];
  readonly exceptions: readonly InvoiceException[];
}

/** An invoice as people and programs are shown it. */
export type ShownInvoice = Omit<OrderInvoice, "postedById">;

export interface InvoicedLine {
  readonly id: string;
  readonly lineNumber: number;
  /** The order's line; null where the invoice names none. */
  readonly lineId: string | null;
  readonly description: string | null;
  readonly quantity: DecimalText;
  readonly unit: string | null;
  readonly unitPrice: DecimalText;
  readonly taxRatePercent: DecimalText;
  readonly netAmount: DecimalText;
}

export interface InvoiceException {
  readonly id: string;
  readonly code: string;
  readonly lineId: string | null;
  readonly invoiceLineId: string | null;
  readonly message: string;
  readonly state: "OPEN" | "ACCEPTED" | "DISPUTED" | "RESOLVED";
  readonly reason: string | null;
  /** What is asked too much, in the base currency, as it was when it was routed; null where it was not, or no rate is known. */
  readonly overBy: DecimalText | null;
  readonly overPercent: DecimalText | null;
  /** Why nobody was asked by the policy, so that Finance decides. */
  readonly note: string | null;
  /** How its approval stands; null where no policy routed it. */
  readonly approval: InstanceState | null;
}

/** What the supplier offers of a line instead; what is left out stays as ordered. */
export interface ProposedLine {
  readonly lineId: string;
  /** Of what is still wanted: ordered − cancelled. */
  readonly quantity?: DecimalText | undefined;
  readonly unitPrice?: DecimalText | undefined;
  readonly neededBy?: Day | undefined;
}

/** What a supplier offers instead of what was ordered. */
export interface SupplierProposal {
  readonly id: string;
  /** The order's revision that it answers. */
  readonly revision: number;
  readonly status: ProposalStatus;
  readonly note: string | null;
  readonly lines: readonly ProposedLine[];
  /** Why the buyer dismissed it: the supplier reads this. */
  readonly reason: string | null;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: Time;
  readonly endedAt: Time | null;
}
