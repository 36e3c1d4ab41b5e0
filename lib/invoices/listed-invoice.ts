import type { MatchStatus } from "#lib/orders/status";

/** An invoice in a list. */
export interface ListedInvoice {
  readonly id: string;
  readonly invoiceNumber: string;
  /** YYYY-MM-DD */
  readonly invoiceDate: string;
  readonly dueDate: string | null;
  readonly currency: string;
  /** With the digits of its currency. */
  readonly total: string;
  /** The sum of its payments, with the digits of its currency. */
  readonly paidAmount: string;
  /** When the last of them was made. ISO 8601 */
  readonly paidAt: string | null;
  readonly matchStatus: MatchStatus;
  readonly supplier: { readonly id: string; readonly name: string };
  readonly purchaseOrder: { readonly id: string; readonly number: string } | null;
  /** What is in question, in sentences. */
  readonly openExceptions: readonly string[];
  /** ISO 8601 */
  readonly createdAt: string;
}
