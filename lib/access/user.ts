import { difference } from "#lib/audit/difference";
import type { FieldChange } from "#lib/change/event";
import { inMoney } from "./approval-limit.ts";
import type { Role } from "./role.ts";

interface Account {
  readonly id: string;
  readonly name: string;
}

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
  /** His other users: for separation of duties they are all one person. */
  readonly samePerson: readonly Account[];
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
  /** His own limit per order, where he has one. */
  readonly limits: readonly { readonly amount: { toFixed(): string } }[];
  readonly managerId: string | null;
  readonly person: (Account & { readonly accounts: readonly Account[] }) | null;
  readonly accounts: readonly Account[];
  readonly department: string | null;
  readonly active: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const accountColumns = { select: { id: true, name: true }, orderBy: { id: "asc" } } as const;

/** The columns of `UserRow`, and nothing secret. */
export const userColumns = {
  id: true,
  email: true,
  name: true,
  roles: true,
  supplier: { select: { id: true, code: true, name: true } },
  limits: { where: { windowDays: null }, select: { amount: true } },
  managerId: true,
  person: { select: { id: true, name: true, accounts: accountColumns } },
  accounts: accountColumns,
  department: true,
  active: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const;

export function userOf(
  { limits: [own], person, accounts, createdAt, updatedAt, ...row }: UserRow,
  baseCurrency: string,
): User {
  const all = person ? [{ id: person.id, name: person.name }, ...person.accounts] : accounts;
  return {
    ...row,
    samePerson: all.filter(({ id }) => id !== row.id),
    limit: own ? inMoney(own.amount.toFixed(), baseCurrency) : null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

const notKept = "(not kept)";

/** Old and new for the trail. It can never be cleaned, so of what is personal it tells only that it changed. */
export function userChanges(before: User | null, after: User): FieldChange[] {
  const open = ["roles", "limit", "managerId", "active"] as const;
  const personal = difference<User>(before, after, ["email", "name", "department"]);
  return [
    ...difference<User>(before, after, open),
    ...difference({ samePersonAs: accountsOf(before) }, { samePersonAs: accountsOf(after) }),
    ...difference({ supplierId: before?.supplier?.id ?? null }, { supplierId: after.supplier?.id ?? null }),
    ...personal.map((change) => ({
      ...change,
      old: change.old === null ? null : notKept,
      new: change.new === null ? null : notKept,
    })),
  ];
}

function accountsOf(user: User | null): readonly string[] | null {
  return user === null || user.samePerson.length === 0 ? null : user.samePerson.map(({ id }) => id);
}
