"use server";

import { action } from "#app/_server/action";
import { createSupplier } from "#lib/suppliers/commands/create-supplier";
import { editSupplier } from "#lib/suppliers/commands/edit-supplier";

export const create = action(createSupplier, { redirectTo: ({ id }) => `/suppliers/${id}` });
export const edit = action(editSupplier, { redirectTo: ({ id }) => `/suppliers/${id}` });
export const block = action(editSupplier);
