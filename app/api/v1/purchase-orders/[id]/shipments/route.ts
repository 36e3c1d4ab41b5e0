import { large, others, post } from "#app/_server/route";
import { shipOrder } from "#lib/shipments/commands/ship-order";

export const POST = post(shipOrder, {
  status: 201,
  longest: large,
  location: ({ purchaseOrder }) => `/api/v1/purchase-orders/${purchaseOrder.id}`,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
