import { others, post } from "#app/_server/route";
import { withdrawSupplierChange } from "#lib/suppliers/commands/withdraw-supplier-change";

export const POST = post(withdrawSupplierChange);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
