import { postInbound } from "#app/_server/inbound";
import { others } from "#app/_server/route";

export const POST = postInbound;
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
