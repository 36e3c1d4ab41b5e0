"use server";

import { action } from "#app/_server/action";
import { approveSupplierChange } from "#lib/suppliers/commands/approve-supplier-change";
import { createSupplier } from "#lib/suppliers/commands/create-supplier";
import { editSupplier } from "#lib/suppliers/commands/edit-supplier";
import { proposeSupplierChange } from "#lib/suppliers/commands/propose-supplier-change";
import { rejectSupplierChange } from "#lib/suppliers/commands/reject-supplier-change";
import { withdrawSupplierChange } from "#lib/suppliers/commands/withdraw-supplier-change";

export const create = action(createSupplier, { redirectTo: ({ id }) => `/suppliers/${id}` });
export const edit = action(editSupplier, { redirectTo: ({ id }) => `/suppliers/${id}` });
export const block = action(editSupplier);
export const proposeChange = action(proposeSupplierChange);
export const approveChange = action(approveSupplierChange);
export const rejectChange = action(rejectSupplierChange);
export const withdrawChange = action(withdrawSupplierChange);
