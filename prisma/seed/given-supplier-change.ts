import type { Actor } from "#lib/access/actor";
import { proposeSupplierChange } from "#lib/suppliers/commands/propose-supplier-change";
import { aBankAccount } from "#lib/suppliers/examples";
import type { WholeChange } from "#lib/suppliers/queries/get-supplier-change";
import type { Supplier } from "#lib/suppliers/supplier";
import { givenSupplier } from "./given-supplier.ts";

interface Proposed {
  readonly supplier: Supplier;
  readonly change: WholeChange;
  /** What a verdict on it names. */
  readonly signed: { readonly id: string; readonly contentHash: string };
}

/** Bank details that somebody of finance proposed for a new supplier. */
export async function givenSupplierChange(actor: Actor): Promise<Proposed> {
  const supplier = await givenSupplier();
  const input = { id: supplier.id, bankDetails: aBankAccount(), reason: "They moved to another bank." };
  const { supplierChange } = await proposeSupplierChange(actor, input);
  const { id, contentHash } = supplierChange;
  return { supplier, change: supplierChange, signed: { id, contentHash } };
}
