import { large, others, post } from "#app/_server/route";
import { counterPropose } from "#lib/orders/commands/counter-propose";

export const POST = post(counterPropose, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
