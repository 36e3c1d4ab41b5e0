import { large, others, post } from "#app/_server/route";
import { acceptException } from "#lib/invoices/commands/accept-exception";

export const POST = post(acceptException, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
