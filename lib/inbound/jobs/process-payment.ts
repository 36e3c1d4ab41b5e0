import { recordPayment } from "#lib/invoices/commands/record-payment";
import { no, settle } from "#lib/kernel/decision";
import { paymentKey } from "../business-key.ts";
import type { PaymentNews } from "../news.ts";
import { findInvoiceNamed } from "../queries/find-invoice-named.ts";
import { mustBeNews, noting, type Processing } from "./processing.ts";

/** A bank says that an invoice was paid, in part or in full. */
export async function processPayment(processing: Processing, news: PaymentNews): Promise<void> {
  const { actor, message } = processing;
  const { supplierCode, invoiceNumber, amount, currency, paidAt } = news;
  const businessKey = paymentKey(news);
  await mustBeNews(processing, businessKey);
  const invoice = await findInvoiceNamed(supplierCode, invoiceNumber, message.source.supplierId);
  if (!invoice) return settle(no("not_found", `There is no invoice ${invoiceNumber} of a supplier ${supplierCode}.`));
  const { id: invoiceId, purchaseOrderId: id } = invoice;
  if (id === null) return settle(no("not_found", `Invoice ${invoiceNumber} belongs to no purchase order.`));
  const effect = {
    purchaseOrderId: id,
    what: `${amount} ${currency} of invoice ${invoiceNumber} was paid.`,
    businessKey,
  };
  const payment = { id, invoiceId, amount, currency, paidAt: paidAt.toISOString() };
  await recordPayment(actor, payment, noting(processing, effect));
}
