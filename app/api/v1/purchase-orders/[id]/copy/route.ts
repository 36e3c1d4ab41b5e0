import { large, others, post } from "#app/_server/route";
import { copyOrder } from "#lib/orders/commands/copy-order";

export const POST = post(copyOrder, {
  status: 201,
  longest: large,
  location: ({ id }) => `/api/v1/purchase-orders/${id}`,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
