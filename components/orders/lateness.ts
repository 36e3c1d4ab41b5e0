import type { Completeness, OrderStatus } from "#lib/orders/status";

interface Expected {
  readonly status: OrderStatus;
  readonly receiptStatus: Completeness;
  /** YYYY-MM-DD */
  readonly neededBy: string | null;
}

const awaited: readonly OrderStatus[] = ["SENT", "ACKNOWLEDGED"];
const aDay = 24 * 60 * 60 * 1000;

/** How many days the goods are overdue; 0 when they are not, or when nothing is expected any more. */
export function daysLate({ status, receiptStatus, neededBy }: Expected, today: string): number {
  if (neededBy === null || receiptStatus === "FULL" || !awaited.includes(status)) return 0;
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(neededBy)) / aDay));
}

/** "1 day late", "12 days late". */
export function lateInWords(days: number): string {
  return days === 1 ? "1 day late" : `${days} days late`;
}
