import { inMoney } from "#lib/access/approval-limit";
import type { Scope } from "./capacity.ts";

export type DelegationState = "upcoming" | "active" | "ended";

/** From a moment to another one person acts for another. Times are ISO 8601 in UTC. */
export interface Delegation {
  readonly id: string;
  /** Whose authority it is. */
  readonly fromUser: { readonly id: string; readonly name: string };
  readonly fromUserId: string;
  /** Who acts. */
  readonly toUser: { readonly id: string; readonly name: string };
  readonly toUserId: string;
  readonly from: string;
  readonly to: string;
  /** Empty lists mean everything. */
  readonly scope: Scope;
  readonly state: DelegationState;
  readonly createdAt: string;
}

/** A delegation as the database gives it. */
export interface DelegationRow extends Delegation {
  readonly baseCurrency: string;
}

export function delegationOf({ baseCurrency, scope, ...row }: DelegationRow): Delegation {
  const maxAmount = scope.maxAmount === null ? null : inMoney(scope.maxAmount, baseCurrency);
  return { ...row, scope: { ...scope, maxAmount } };
}

/** What the trail tells of a delegation. */
export const delegationFacts = [
  "fromUserId",
  "toUserId",
  "from",
  "to",
  "scope",
] as const satisfies (keyof Delegation)[];
