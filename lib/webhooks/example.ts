import type { PayloadForm } from "./endpoint.ts";
import { buildEnvelope, buildThinEnvelope } from "./envelope.ts";
import type { EventType } from "./event-types.ts";

const at = new Date("2026-11-20T12:00:00.000Z");

const purchaseOrder = {
  id: "0193514e-5a2c-7b1e-9d43-6f1c2a7b8e90",
  number: "PO-2026-000123",
  revision: 1,
  version: 5,
  status: "APPROVED",
  summaryStatus: "APPROVED",
  supplier: { id: "01935148-0c3e-7d7a-8a51-1f0e9b6c4d22", code: "KELLER", name: "Keller Metallbau GmbH" },
  currency: "EUR",
  netTotal: "1000.00",
  taxTotal: "190.00",
  total: "1190.00",
  lines: [
    {
      id: "0193514e-5a2d-7c40-b1aa-0d9e8f7a6b55",
      lineNumber: 1,
      description: "Angle bracket, galvanised",
      quantity: "400",
      unit: "C62",
      unitPrice: "2.50",
      netAmount: "1000.00",
    },
  ],
};

const documents: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  shipment: {
    id: "01935201-77aa-7e11-8c02-3b4c5d6e7f80",
    carrier: "DHL",
    trackingNumber: "JJD0099",
    lines: [{ lineId: purchaseOrder.lines[0]?.id, quantity: "400" }],
  },
  receipt: {
    id: "01935233-10cc-7f22-9d13-4c5d6e7f8091",
    lines: [{ lineId: purchaseOrder.lines[0]?.id, quantity: "400", rejectedQuantity: "0" }],
  },
  proposal: {
    id: "019352aa-c5ee-7b44-8f35-6e7f8091a2b3",
    revision: 1,
    status: "OPEN",
    note: "The zinc bath is being renewed.",
    lines: [{ lineId: purchaseOrder.lines[0]?.id, neededBy: "2026-12-18" }],
  },
  changeOrder: {
    id: "019352bb-d6ff-7c55-9046-7f8091a2b3c4",
    revision: 2,
    status: "PENDING_APPROVAL",
    contentHash: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    currency: "EUR",
    total: "1428.00",
    changes: [
      {
        kind: "line",
        lineNumber: 1,
        description: "Angle bracket, galvanised",
        field: "quantity",
        old: "400",
        new: "480",
      },
    ],
  },
  invoice: { id: "01935277-b4dd-7a33-8e24-5d6e7f8091a2", invoiceNumber: "2026-4711", total: "1190.00" },
};

const paid = { ...documents["invoice"], currency: "EUR", paidAmount: "1190.00", paidAt: "2026-11-20T09:30:00.000Z" };

/** Which document an event brings, and what status it leaves. */
const stories: Partial<Record<EventType, { status: string; document?: string; complete?: true }>> = {
  "purchase_order.created": { status: "DRAFT" },
  "purchase_order.submitted": { status: "PENDING_APPROVAL" },
  "purchase_order.approval_step_completed": { status: "PENDING_APPROVAL" },
  "purchase_order.changes_requested": { status: "CHANGES_REQUESTED" },
  "purchase_order.rejected": { status: "REJECTED" },
  "purchase_order.withdrawn": { status: "DRAFT" },
  "purchase_order.sent": { status: "SENT" },
  "purchase_order.acknowledged": { status: "ACKNOWLEDGED" },
  "purchase_order.declined": { status: "SENT" },
  "purchase_order.change_proposed": { status: "SENT", document: "proposal" },
  "purchase_order.proposal_dismissed": { status: "SENT", document: "proposal" },
  "purchase_order.change_order_submitted": { status: "ACKNOWLEDGED", document: "changeOrder" },
  "purchase_order.change_order_rejected": { status: "ACKNOWLEDGED", document: "changeOrder" },
  "purchase_order.change_order_withdrawn": { status: "ACKNOWLEDGED", document: "changeOrder" },
  "purchase_order.amended": { status: "SENT", document: "changeOrder" },
  "purchase_order.shipped": { status: "ACKNOWLEDGED", document: "shipment", complete: true },
  "purchase_order.shipment_reversed": { status: "ACKNOWLEDGED", document: "shipment" },
  "purchase_order.received": { status: "ACKNOWLEDGED", document: "receipt", complete: true },
  "purchase_order.receipt_reversed": { status: "ACKNOWLEDGED", document: "receipt" },
  "purchase_order.returned": { status: "ACKNOWLEDGED", document: "receipt" },
  "purchase_order.invoiced": { status: "ACKNOWLEDGED", document: "invoice", complete: true },
  "purchase_order.invoice_paid": { status: "CLOSED", document: "invoice" },
  "purchase_order.match_exception": { status: "ACKNOWLEDGED", document: "invoice" },
  "purchase_order.match_resolved": { status: "ACKNOWLEDGED", document: "invoice" },
  "purchase_order.line_cancelled": { status: "SENT" },
  "purchase_order.cancelled": { status: "CANCELLED" },
  "purchase_order.closed": { status: "CLOSED" },
  "purchase_order.reopened": { status: "ACKNOWLEDGED" },
  "purchase_order.handed_over": { status: "DRAFT" },
  "purchase_order.deleted": { status: "DRAFT" },
};

/** A complete event of that type, as a receiver would parse it. */
export function exampleOf(type: EventType, payload: PayloadForm = "full"): Record<string, unknown> {
  const isOrder = type.startsWith("purchase_order.");
  const fact = {
    type,
    subjectId: purchaseOrder.id,
    version: purchaseOrder.version,
    at,
    sequence: isOrder ? 4 : null,
    data: isOrder ? orderData(type) : endpointData(type),
  };
  const { body } = payload === "thin" ? buildThinEnvelope(fact) : buildEnvelope(fact);
  return JSON.parse(body) as Record<string, unknown>;
}

function orderData(type: EventType) {
  const { status, document, complete } = stories[type] ?? { status: "APPROVED" };
  return {
    purchaseOrder: { ...purchaseOrder, status, summaryStatus: status },
    ...(document && { [document]: type === "purchase_order.invoice_paid" ? paid : documents[document] }),
    ...(complete && { completeness: "full" }),
    actor: { type: "user", name: "Lena Moser" },
    change: { command: type.slice("purchase_order.".length).replaceAll("_", "-"), from: status, to: status },
  };
}

function endpointData(type: EventType) {
  const endpoint = {
    id: "01935111-2222-7333-8444-555566667777",
    url: "https://hooks.example.com/countersign",
    description: "Warehouse system",
  };
  if (type === "endpoint.disabled") return { endpoint, reason: "failing" };
  if (type === "endpoint.failing") return { endpoint, failingSince: "2026-11-19T12:00:00.000Z", hours: 24 };
  return { endpoint };
}
