import type * as z from "zod";
import type { BankDetails } from "./bank-details.ts";
import type { createSupplierInput } from "./input.ts";

export type SupplierInput = Partial<z.input<typeof createSupplierInput>>;

/** A supplier as somebody would enter it. */
export function aSupplierInput(facts: SupplierInput = {}): SupplierInput {
  return {
    code: "ALPENWERK",
    name: "Alpenwerk Maschinenbau GmbH",
    currency: "EUR",
    country: "AT",
    email: "orders@alpenwerk.example",
    phone: "+43 316 555 010",
    address: { street: "Werkstraße 12", city: "Graz", postalCode: "8020" },
    taxId: "ATU12345678",
    paymentTerms: "Net 30",
    ...facts,
  };
}

/** Bank details as somebody would propose them. */
export function aBankAccount(facts: Partial<BankDetails> = {}): Partial<BankDetails> {
  return { accountHolder: "Alpenwerk Maschinenbau GmbH", iban: "AT61 1904 3002 3457 3201", bic: "BKAUATWW", ...facts };
}
