/** What a person may be in the company. A SUPPLIER holds no other role. */
export const roles = ["BUYER", "APPROVER", "RECEIVER", "FINANCE", "ADMIN", "AUDITOR", "SUPPLIER"] as const;

export type Role = (typeof roles)[number];

/** Whoever holds one of these may sign. Administrators, auditors and suppliers have no business authority by themselves. */
export const signingRoles = ["BUYER", "APPROVER", "RECEIVER", "FINANCE"] as const satisfies readonly Role[];

export function hasBusinessRole({ roles: held }: { readonly roles: readonly Role[] }): boolean {
  return held.some((role) => signingRoles.some((signing) => signing === role));
}

export const roleNames: Readonly<Record<Role, string>> = {
  BUYER: "Buyer",
  APPROVER: "Approver",
  RECEIVER: "Receiver",
  FINANCE: "Finance",
  ADMIN: "Administrator",
  AUDITOR: "Auditor",
  SUPPLIER: "Supplier",
};
