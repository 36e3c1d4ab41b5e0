import { get, others, patch } from "#app/_server/route";
import { editSupplier } from "#lib/suppliers/commands/edit-supplier";
import { getSupplier } from "#lib/suppliers/queries/get-supplier";

export const GET = get(getSupplier);
export const PATCH = patch(editSupplier);
export const { POST, PUT, DELETE, OPTIONS } = others("GET", "PATCH");
