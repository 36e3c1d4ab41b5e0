import { large, others, post } from "#app/_server/route";
import { returnGoods } from "#lib/receipts/commands/return-goods";

export const POST = post(returnGoods, {
  status: 201,
  longest: large,
  location: ({ purchaseOrder }) => `/api/v1/purchase-orders/${purchaseOrder.id}`,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
