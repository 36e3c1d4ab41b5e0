import type { Tx } from "#lib/platform/db";
import { normalizeInvoiceNumber } from "../number.ts";

/** The number of an invoice of this supplier that is the same but for its spelling; null where there is none. */
export async function findTwin(tx: Tx, supplierId: string, invoiceNumber: string): Promise<string | null> {
  const normalizedNumber = normalizeInvoiceNumber(invoiceNumber);
  const twin = await tx.invoice.findUnique({
    where: { supplierId_normalizedNumber: { supplierId, normalizedNumber } },
    select: { invoiceNumber: true },
  });
  return twin?.invoiceNumber ?? null;
}
