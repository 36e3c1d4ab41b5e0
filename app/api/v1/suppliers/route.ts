import { get, others, post } from "#app/_server/route";
import { createSupplier } from "#lib/suppliers/commands/create-supplier";
import { listSuppliers } from "#lib/suppliers/queries/list-suppliers";

export const GET = get(listSuppliers);
export const POST = post(createSupplier, { status: 201, location: ({ id }) => `/api/v1/suppliers/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
