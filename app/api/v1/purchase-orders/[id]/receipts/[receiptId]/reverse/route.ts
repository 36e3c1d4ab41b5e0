import { large, others, post } from "#app/_server/route";
import { reverseReceipt } from "#lib/receipts/commands/reverse-receipt";

export const POST = post(reverseReceipt, { longest: large });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
