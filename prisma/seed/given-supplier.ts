import { theSystem } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { createSupplier } from "#lib/suppliers/commands/create-supplier";
import { aSupplierInput, type SupplierInput } from "#lib/suppliers/examples";
import type { Supplier } from "#lib/suppliers/supplier";

/** A supplier with a code of its own. */
export function givenSupplier(facts: SupplierInput = {}): Promise<Supplier> {
  const code = `S-${newId().slice(-12)}`;
  return createSupplier(theSystem(newId()), aSupplierInput({ code, ...facts }));
}
