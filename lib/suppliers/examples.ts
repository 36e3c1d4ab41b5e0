import type * as z from "zod";
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
