import { type Role, roleNames, roles } from "#lib/access/role";

/** "Buyer · Approver", in the order in which a purchase goes through the house. */
export function rolesInWords(held: readonly Role[]): string {
  return roles
    .filter((role) => held.includes(role))
    .map((role) => roleNames[role])
    .join(" · ");
}
