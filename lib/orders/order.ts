import type { BreakGlass } from "#lib/approvals/break-glass";
import type { OrderInvoice, OrderReceipt, OrderReturn, OrderShipment, SupplierProposal } from "./documents.ts";
import type { Day, DecimalText, Time } from "./texts.ts";
import type { ChangeOrderStatus, Completeness, MatchStatus, OrderStatus, SummaryStatus } from "./status.ts";

export interface Address {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly region: string | null;
  readonly country: string;
}

/** What was agreed about a line: what an approver signs and a supplier is sent. */
export interface LineTerms {
  readonly kind: "GOODS" | "AMOUNT";
  readonly description: string;
  readonly sku: string | null;
  readonly category: string | null;
  readonly quantity: DecimalText;
  readonly unit: string | null;
  readonly unitPrice: DecimalText;
  readonly discountPercent: DecimalText;
  readonly taxRatePercent: DecimalText;
  readonly neededBy: Day | null;
  readonly costCentre: string | null;
}

/** What happened to a line, gross: everything that ever came, was shipped or was invoiced. */
export interface LineQuantities {
  readonly cancelledQuantity: DecimalText;
  readonly acknowledgedQuantity: DecimalText;
  readonly shippedQuantity: DecimalText;
  readonly receivedQuantity: DecimalText;
  readonly rejectedQuantity: DecimalText;
  readonly returnedQuantity: DecimalText;
  readonly invoicedQuantity: DecimalText;
  readonly creditedQuantity: DecimalText;
}

export interface OrderLine extends LineTerms, LineQuantities {
  readonly id: string;
  readonly lineNumber: number;
  readonly netAmount: DecimalText;
}

/** The terms of the whole order. */
export interface OrderTerms {
  readonly currency: string;
  readonly reference: string | null;
  readonly paymentTerms: string | null;
  readonly shipTo: Address | null;
  readonly shippingInstructions: string | null;
  readonly notes: string | null;
  readonly freight: DecimalText;
  readonly freightTaxRatePercent: DecimalText;
}

export interface OrderTotals {
  readonly netTotal: DecimalText;
  readonly taxes: readonly TaxTotal[];
  readonly taxTotal: DecimalText;
  readonly total: DecimalText;
}

export interface TaxTotal {
  readonly ratePercent: DecimalText;
  readonly net: DecimalText;
  readonly tax: DecimalText;
}

export interface OrderSupplier {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly blocked: boolean;
  readonly autoSend: boolean;
  readonly twoWayMatch: boolean;
  readonly createdAt: Time;
}

/** The company's, as they are now; in percent. Only what is above is too much. */
export interface Tolerances {
  readonly overReceiptPercent: DecimalText;
  readonly matchUnitPricePercent: DecimalText;
  readonly matchQuantityPercent: DecimalText;
  readonly changeOrderPercent: DecimalText;
}

/** Everything that a change order proposes; a line that the order has already keeps its id. */
export interface ChangeTerms extends OrderTerms {
  readonly supplierId: string;
  readonly internalNotes: string | null;
  readonly lines: readonly (LineTerms & { readonly id: string })[];
}

/** A proposed next revision of an approved order. The old one stays in force until this one is approved. */
export interface ChangeOrder {
  readonly id: string;
  /** The revision that the order has once this takes effect. */
  readonly revision: number;
  readonly status: ChangeOrderStatus;
  readonly reason: string | null;
  /** null once it is decided: then the order's revisions hold what became of it. */
  readonly terms: ChangeTerms | null;
  readonly contentHash: string;
  readonly currency: string;
  readonly total: DecimalText;
  /** In the base currency, at the rate of the day it was submitted. */
  readonly baseTotal: DecimalText;
  /** Why it was applied at once, or who has to sign: sentences. */
  readonly explanation: readonly string[];
  /** The supplier's proposal that it comes from. */
  readonly proposalId: string | null;
  readonly createdBy: { readonly id: string; readonly name: string };
  /** Asked for in the approval that runs, or how it took effect without its signatures. */
  readonly breakGlass: BreakGlass | null;
  readonly createdAt: Time;
  readonly endedAt: Time | null;
}

/** A purchase order with everything that belongs to it: what every rule decides on. */
export interface Order extends OrderTerms, OrderTotals {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly revision: number;
  readonly status: OrderStatus;
  readonly summaryStatus: SummaryStatus;
  readonly onHold: boolean;
  readonly declined: boolean;
  readonly shipmentStatus: Completeness;
  readonly receiptStatus: Completeness;
  readonly invoiceStatus: Completeness;
  readonly matchStatus: MatchStatus;
  readonly supplier: OrderSupplier;
  readonly requester: { readonly id: string; readonly name: string; readonly active: boolean };
  /** Everyone who created, edited, submitted or had it: none of them approves it. */
  readonly authorIds: readonly string[];
  readonly internalNotes: string | null;
  readonly baseTotal: DecimalText | null;
  readonly contentHash: string;
  readonly neededBy: Day | null;
  readonly twoWayMatch: boolean;
  /** Asked for in the approval that runs, or how it was approved without its signatures. */
  readonly breakGlass: BreakGlass | null;
  readonly copiedFrom: { readonly id: string; readonly number: string; readonly revision: number } | null;
  readonly eventSequence: number;
  /** How often it was submitted. */
  readonly submissions: number;
  readonly closedFrom: OrderStatus | null;
  readonly createdAt: Time;
  readonly updatedAt: Time;
  readonly submittedAt: Time | null;
  readonly firstSubmittedAt: Time | null;
  readonly approvedAt: Time | null;
  readonly sentAt: Time | null;
  readonly acknowledgedAt: Time | null;
  readonly closedAt: Time | null;
  readonly lines: readonly OrderLine[];
  readonly shipments: readonly OrderShipment[];
  readonly receipts: readonly OrderReceipt[];
  readonly returns: readonly OrderReturn[];
  readonly invoices: readonly OrderInvoice[];
  /** Oldest first. */
  readonly changeOrders: readonly ChangeOrder[];
  readonly proposals: readonly SupplierProposal[];
  readonly tolerances: Tolerances;
  readonly baseCurrency: string;
  /** A policy says who decides on exceptions of invoices. */
  readonly routesExceptions: boolean;
}
