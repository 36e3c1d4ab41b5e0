import { type Decision, yes, wrongField } from "#lib/kernel/decision";
import type { Role } from "./role.ts";

/** Who somebody is to the company: a supplier's user belongs to one supplier and holds no other role; others belong to none. */
export function belongs(roles: readonly Role[], supplierId: string | null): Decision<true, "validation_failed"> {
  const isSuppliers = roles.includes("SUPPLIER");
  if (isSuppliers && roles.length > 1) return wrongField("roles", "Supplier cannot be combined with another role.");
  if (isSuppliers && supplierId === null)
    return wrongField("supplierId", "Choose the supplier that this person belongs to.");
  if (!isSuppliers && supplierId !== null)
    return wrongField("supplierId", "Leave the supplier out: this person is of the company.");
  return yes(true);
}

/** May the last active administrator go? Never: nobody could make another one. */
export function keepsAnAdministrator(othersActive: number, staysOne: boolean): Decision<true, "validation_failed"> {
  if (staysOne || othersActive > 0) return yes(true);
  return wrongField("roles", "This is the last active administrator. Make somebody else one first.");
}
