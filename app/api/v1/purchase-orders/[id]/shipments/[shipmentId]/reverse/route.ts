import { large, others, post } from "#app/_server/route";
import { reverseShipment } from "#lib/shipments/commands/reverse-shipment";

export const POST = post(reverseShipment, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
