import { minorDigits } from "#lib/codes/currency";
import { compare, decimal, fixed, plain, roundHalfUp } from "#lib/kernel/decimal";
import type { Role } from "./role.ts";

/** What a person, or whoever holds a role, may approve. */
export interface ApprovalLimit {
  readonly id: string;
  /** Either this or the role. */
  readonly user: { readonly id: string; readonly name: string } | null;
  readonly userId: string | null;
  readonly role: Role | null;
  /** In the base currency. */
  readonly amount: string;
  /** Together within so many days; null = each order for itself. */
  readonly windowDays: number | null;
  readonly createdAt: string;
}

/** A limit as the database holds it. */
export interface ApprovalLimitRow extends Omit<ApprovalLimit, "amount" | "createdAt"> {
  readonly amount: { toFixed(): string };
  readonly createdAt: Date;
}

/** The columns of `ApprovalLimitRow`. */
export const limitColumns = {
  id: true,
  user: { select: { id: true, name: true } },
  userId: true,
  role: true,
  amount: true,
  windowDays: true,
  createdAt: true,
} as const;

export function limitOf({ amount, createdAt, ...row }: ApprovalLimitRow, baseCurrency: string): ApprovalLimit {
  return { ...row, amount: inMoney(amount.toFixed(), baseCurrency), createdAt: createdAt.toISOString() };
}

/** With exactly the currency's digits; with all there are where the base currency once had more. */
export function inMoney(amount: string, baseCurrency: string): string {
  const exact = decimal(amount);
  const digits = minorDigits(baseCurrency);
  return compare(roundHalfUp(exact, digits), exact) === 0 ? fixed(exact, digits) : plain(exact);
}
