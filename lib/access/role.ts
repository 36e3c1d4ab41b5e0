/** What a person may be in the company. A SUPPLIER holds no other role. */
export const roles = ["BUYER", "APPROVER", "RECEIVER", "FINANCE", "ADMIN", "AUDITOR", "SUPPLIER"] as const;

export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  BUYER: "Buyer",
  APPROVER: "Approver",
  RECEIVER: "Receiver",
  FINANCE: "Finance",
  ADMIN: "Administrator",
  AUDITOR: "Auditor",
  SUPPLIER: "Supplier",
};
