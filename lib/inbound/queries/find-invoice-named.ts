import { normalizeInvoiceNumber } from "#lib/invoices/number";
import { db } from "#lib/platform/db";

interface Named {
  readonly id: string;
  readonly purchaseOrderId: string | null;
}

/** The invoice of this number, however it is spelled, of the supplier with this code; of `supplierId` only, where that is set. */
export async function findInvoiceNamed(
  supplierCode: string,
  invoiceNumber: string,
  supplierId: string | null,
): Promise<Named | null> {
  const supplier = await db.supplier.findUnique({ where: { code: supplierCode }, select: { id: true } });
  if (!supplier || (supplierId !== null && supplierId !== supplier.id)) return null;
  const normalizedNumber = normalizeInvoiceNumber(invoiceNumber);
  return db.invoice.findUnique({
    where: { supplierId_normalizedNumber: { supplierId: supplier.id, normalizedNumber } },
    select: { id: true, purchaseOrderId: true },
  });
}
