import { others, post } from "#app/_server/route";
import { approveSupplierChange } from "#lib/suppliers/commands/approve-supplier-change";

export const POST = post(approveSupplierChange);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
