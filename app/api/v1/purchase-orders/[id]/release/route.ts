import { large, others, post } from "#app/_server/route";
import { releaseOrder } from "#lib/orders/commands/release-order";

export const POST = post(releaseOrder, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
