import { large, others, post } from "#app/_server/route";
import { acceptProposal } from "#lib/orders/commands/accept-proposal";

export const POST = post(acceptProposal, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
