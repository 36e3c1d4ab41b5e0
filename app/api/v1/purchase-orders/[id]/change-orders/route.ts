import { large, others, post } from "#app/_server/route";
import { amendOrder } from "#lib/orders/commands/amend-order";

export const POST = post(amendOrder, {
  longest: large,
  status: 201,
  location: ({ purchaseOrder }) => `/api/v1/purchase-orders/${purchaseOrder.id}`,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
