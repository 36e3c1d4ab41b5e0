import { invoiceOrder } from "#lib/invoices/commands/invoice-order";
import { invoiceKey } from "../business-key.ts";
import type { SubmittedInvoice } from "../news.ts";
import { mustBeNews, noting, orderOf, type Processing } from "./processing.ts";

/** A supplier invoices an order of his. */
export async function processInvoice(processing: Processing, news: SubmittedInvoice): Promise<void> {
  const { purchaseOrderNumber, ...invoice } = news;
  const businessKey = invoiceKey(news);
  await mustBeNews(processing, businessKey);
  const order = await orderOf(processing, purchaseOrderNumber);
  const what = `Invoice ${news.invoiceNumber} of ${order.number} was recorded.`;
  const effect = { purchaseOrderId: order.id, what, businessKey };
  await invoiceOrder(processing.actor, { id: order.id, ...invoice }, noting(processing, effect));
}
