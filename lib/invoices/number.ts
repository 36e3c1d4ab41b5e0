/** One spelling of an invoice number: capital letters and digits only, so "INV–1" and " inv 1" are the same invoice. */
export function normalizeInvoiceNumber(number: string): string {
  return number
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
