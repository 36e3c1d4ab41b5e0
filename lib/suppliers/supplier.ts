import type { Actor } from "#lib/access/actor";
import type { Address } from "#lib/company/address";
import { seesAccounts } from "./account-visibility.ts";
import { type BankDetails, masked } from "./bank-details.ts";

/** Whom orders are addressed to, as every door shows it. Times are ISO 8601 in UTC. */
export interface Supplier {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly legalName: string | null;
  readonly currency: string;
  readonly country: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: Address | null;
  readonly taxId: string | null;
  readonly paymentTerms: string | null;
  /** Where it is paid; null = not known. Changed by a change that was signed, never by an edit. */
  readonly bankDetails: BankDetails | null;
  /** Orders go out by themselves once they are approved. */
  readonly autoSend: boolean;
  /** Invoices are matched with the order alone. */
  readonly twoWayMatch: boolean;
  /** Nothing new is ordered from it. */
  readonly blocked: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The facts of a supplier that people write; the trail tells their changes. */
export const supplierFacts = [
  "code",
  "name",
  "legalName",
  "currency",
  "country",
  "email",
  "phone",
  "address",
  "taxId",
  "paymentTerms",
  "autoSend",
  "twoWayMatch",
  "blocked",
] as const satisfies readonly (keyof Supplier)[];

/** A supplier as the database holds it. */
export interface SupplierRow extends Omit<Supplier, "address" | "bankDetails" | "createdAt" | "updatedAt"> {
  readonly address: unknown;
  readonly bankDetails: unknown;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export function supplierOf(row: SupplierRow): Supplier {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    legalName: row.legalName,
    currency: row.currency,
    country: row.country,
    email: row.email,
    phone: row.phone,
    address: row.address as Address | null,
    taxId: row.taxId,
    paymentTerms: row.paymentTerms,
    bankDetails: row.bankDetails as BankDetails | null,
    autoSend: row.autoSend,
    twoWayMatch: row.twoWayMatch,
    blocked: row.blocked,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** As this person is shown it: whole account numbers only where he reads them. */
export function supplierFor(actor: Actor, supplier: Supplier): Supplier {
  return seesAccounts(actor, supplier.id) ? supplier : { ...supplier, bankDetails: masked(supplier.bankDetails) };
}
