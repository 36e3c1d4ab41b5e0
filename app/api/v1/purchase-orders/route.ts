import { get, large, others, post } from "#app/_server/route";
import { createOrder } from "#lib/orders/commands/create-order";
import { listOrders } from "#lib/orders/queries/list-orders";

export const GET = get(listOrders);
export const POST = post(createOrder, {
  status: 201,
  longest: large,
  location: ({ id }) => `/api/v1/purchase-orders/${id}`,
});
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
