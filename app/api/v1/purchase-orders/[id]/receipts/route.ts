import { large, others, post } from "#app/_server/route";
import { receiveOrder } from "#lib/receipts/commands/receive-order";

export const POST = post(receiveOrder, {
  status: 201,
  longest: large,
  location: ({ purchaseOrder }) => `/api/v1/purchase-orders/${purchaseOrder.id}`,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
