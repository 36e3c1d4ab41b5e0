import { large, others, post } from "#app/_server/route";
import { invoiceOrder } from "#lib/invoices/commands/invoice-order";

export const POST = post(invoiceOrder, {
  status: 201,
  longest: large,
  location: ({ purchaseOrder }) => `/api/v1/purchase-orders/${purchaseOrder.id}`,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
