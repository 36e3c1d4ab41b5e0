import { large, others, post } from "#app/_server/route";
import { disputeException } from "#lib/invoices/commands/dispute-exception";

export const POST = post(disputeException, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
