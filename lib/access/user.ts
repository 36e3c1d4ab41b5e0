import { difference } from "#lib/audit/difference";
import type { FieldChange } from "#lib/change/event";
import { minorDigits } from "#lib/codes/currency";
import { compare, decimal, fixed, plain, roundHalfUp } from "#lib/kernel/decimal";
import type { Role } from "./role.ts";

/** A person who signs in. Times are ISO 8601 in UTC. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly supplier: { readonly id: string; readonly code: string; readonly name: string } | null;
  /** What he may approve, in the base currency; null = any amount. */
  readonly limit: string | null;
  readonly managerId: string | null;
  readonly department: string | null;
  readonly active: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What everybody of the company may know of the others. */
export type Colleague = Pick<User, "id" | "name" | "roles">;

export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly supplier: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly approvalLimit: { toFixed(): string } | null;
  readonly managerId: string | null;
  readonly department: string | null;
  readonly active: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The columns of `UserRow`, and nothing secret. */
export const userColumns = {
  id: true,
  email: true,
  name: true,
  roles: true,
  supplier: { select: { id: true, code: true, name: true } },
  approvalLimit: true,
  managerId: true,
  department: true,
  active: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const;

export function userOf({ approvalLimit, createdAt, updatedAt, ...row }: UserRow, baseCurrency: string): User {
  return {
    ...row,
    limit: approvalLimit === null ? null : amount(approvalLimit.toFixed(), minorDigits(baseCurrency)),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** With exactly the currency's digits; with all there are where the base currency once had more. */
function amount(text: string, digits: number): string {
  const exact = decimal(text);
  return compare(roundHalfUp(exact, digits), exact) === 0 ? fixed(exact, digits) : plain(exact);
}

const notKept = "(not kept)";

/** Old and new for the trail. It can never be cleaned, so of what is personal it tells only that it changed. */
export function userChanges(before: User | null, after: User): FieldChange[] {
  const open = ["roles", "limit", "managerId", "active"] as const;
  const personal = difference<User>(before, after, ["email", "name", "department"]);
  return [
    ...difference<User>(before, after, open),
    ...difference({ supplierId: before?.supplier?.id ?? null }, { supplierId: after.supplier?.id ?? null }),
    ...personal.map((change) => ({
      ...change,
      old: change.old === null ? null : notKept,
      new: change.new === null ? null : notKept,
    })),
  ];
}
