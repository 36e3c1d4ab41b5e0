import { large, others, post } from "#app/_server/route";
import { withdrawChange } from "#lib/orders/commands/withdraw-change";

export const POST = post(withdrawChange, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
