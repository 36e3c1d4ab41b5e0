import { createHash } from "node:crypto";
import { normalizeInvoiceNumber } from "#lib/invoices/number";
import { canonicalJson } from "#lib/kernel/canonical-json";
import type { OrderResponse, PaymentNews, ShipmentNews, SubmittedInvoice } from "./news.ts";

/** What a message is about, in a few words: two with the same words have one effect, whatever their ids. */

export function shipmentKey({ purchaseOrderNumber, trackingNumber, status, occurredAt }: ShipmentNews): string {
  return words("shipment", purchaseOrderNumber, trackingNumber, status, occurredAt?.toISOString() ?? "");
}

/** An answer to one sending of an order: sent again, it may be answered again. */
export function responseKey({ purchaseOrderNumber, ...response }: OrderResponse, sentAt: string | null): string {
  const said = createHash("sha256")
    .update(canonicalJson(JSON.parse(JSON.stringify(response))))
    .digest("hex");
  return words("response", purchaseOrderNumber, sentAt ?? "", said);
}

export function invoiceKey({ purchaseOrderNumber, invoiceNumber }: SubmittedInvoice): string {
  return words("invoice", purchaseOrderNumber, normalizeInvoiceNumber(invoiceNumber));
}

/** Parts of one amount at one moment are one payment. */
export function paymentKey({ supplierCode, invoiceNumber, amount, currency, paidAt }: PaymentNews): string {
  return words("payment", supplierCode, normalizeInvoiceNumber(invoiceNumber), amount, currency, paidAt.toISOString());
}

function words(...parts: readonly string[]): string {
  return parts.join(" | ");
}
