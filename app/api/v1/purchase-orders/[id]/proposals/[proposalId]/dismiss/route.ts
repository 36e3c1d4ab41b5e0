import { large, others, post } from "#app/_server/route";
import { dismissProposal } from "#lib/orders/commands/dismiss-proposal";

export const POST = post(dismissProposal, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
