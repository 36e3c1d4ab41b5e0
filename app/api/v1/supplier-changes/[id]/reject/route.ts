import { others, post } from "#app/_server/route";
import { rejectSupplierChange } from "#lib/suppliers/commands/reject-supplier-change";

export const POST = post(rejectSupplierChange);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
