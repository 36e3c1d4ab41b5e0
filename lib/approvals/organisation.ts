import type { Persons } from "#lib/access/person";
import type { Role } from "#lib/access/role";
import { compare, decimal } from "#lib/kernel/decimal";

/** Someone of the company as the rules see him. Only active people are here. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly groupIds: readonly string[];
  /** What he may approve now, in the base currency; null = any amount. */
  readonly approvalLimit: string | null;
  readonly managerId: string | null;
  /** The last day of his absence, YYYY-MM-DD, where he is away. */
  readonly awayUntil: string | null;
  /** The names of those who act for him now. */
  readonly deputies: readonly string[];
}

/** Who is who when an order is routed: everyone whom the policy may mean. */
export interface Organisation {
  readonly people: readonly Person[];
  /** The owner's user id by cost centre code, where there is one. */
  readonly costCentreOwners: Readonly<Record<string, string | null>>;
  /** The groups that the policy names, by id. */
  readonly groupNames: Readonly<Record<string, string>>;
  readonly persons: Persons;
}

/** Does his limit cover the total? Both in the base currency. */
export function covers(limit: string | null, total: string): boolean {
  return limit === null || compare(decimal(total), decimal(limit)) <= 0;
}
