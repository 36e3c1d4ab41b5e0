import { get, others, post } from "#app/_server/route";
import { proposeSupplierChange } from "#lib/suppliers/commands/propose-supplier-change";
import { listSupplierChanges } from "#lib/suppliers/queries/list-supplier-changes";

export const GET = get(listSupplierChanges);
export const POST = post(proposeSupplierChange, {
  status: 201,
  location: ({ supplierChange: { id } }) => `/api/v1/supplier-changes/${id}`,
});
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
