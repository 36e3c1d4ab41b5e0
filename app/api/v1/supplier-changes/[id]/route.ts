import { get, others } from "#app/_server/route";
import { getSupplierChange } from "#lib/suppliers/queries/get-supplier-change";

export const GET = get(getSupplierChange);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
