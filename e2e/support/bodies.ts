/** What the API answers, as far as the tests read it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly currentStatus?: string;
  readonly allowedCommands?: readonly string[];
}

export interface Line {
  readonly id: string;
  readonly lineNumber: number;
  readonly kind: "GOODS" | "AMOUNT";
  readonly description: string;
  readonly quantity: string;
  readonly unit: string | null;
  readonly unitPrice: string;
  readonly netAmount: string;
  readonly costCentre?: string | null;
  readonly shippedQuantity: string;
  readonly receivedQuantity: string;
  readonly invoicedQuantity: string;
}

export interface Order {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly version: number;
  readonly reference: string | null;
  readonly status: string;
  readonly summaryStatus: string;
  readonly onHold: boolean;
  readonly declined: boolean;
  readonly shipmentStatus: string;
  readonly receiptStatus: string;
  readonly invoiceStatus: string;
  readonly matchStatus: string;
  readonly supplier: { readonly id: string; readonly code: string; readonly name: string };
  readonly requester: { readonly id: string; readonly name: string };
  readonly currency: string;
  readonly internalNotes?: string | null;
  readonly freight: string;
  readonly lines: readonly Line[];
  readonly netTotal: string;
  readonly taxes: readonly { readonly ratePercent: string; readonly net: string; readonly tax: string }[];
  readonly taxTotal: string;
  readonly total: string;
  readonly baseTotal?: string | null;
  readonly contentHash: string;
  readonly copiedFrom: { readonly id: string } | null;
  readonly allowedCommands: readonly string[];
  readonly neededBy?: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Page<Row> {
  readonly data: readonly Row[];
  readonly nextCursor: string | null;
}

interface Exception {
  readonly id: string;
  readonly code: string;
  readonly lineId: string | null;
  readonly message: string;
}

/** A command about a document answers both. */
export interface Moved {
  readonly purchaseOrder: Order;
  readonly shipment?: { readonly id: string };
  readonly receipt?: { readonly id: string };
  readonly invoice?: {
    readonly id: string;
    readonly matchStatus: string;
    readonly total: string;
    readonly exceptions: readonly Exception[];
  };
}

export interface WebhookEvent {
  readonly id: string;
  readonly type: string;
  readonly apiVersion: string;
  readonly timestamp: string;
  readonly sequence: number;
  readonly data: {
    readonly purchaseOrder: Order;
    readonly actor: { readonly type: string; readonly name: string | null };
    readonly change: { readonly command: string; readonly from: string | null; readonly to: string | null };
    readonly completeness?: "partial" | "full";
  };
}

export interface AuditEvent {
  readonly id: string;
  readonly stream: string;
  readonly sequence: number;
  readonly action: string;
  readonly actor: { readonly type: string; readonly id: string; readonly name: string };
  readonly entity: { readonly type: string; readonly id: string };
  readonly previousHash: string;
  readonly hash: string;
}
