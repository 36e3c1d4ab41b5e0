import type { HeaderField, LineField } from "./changes.ts";

/** What the parts of an order are called where changes are told. */
export const headerLabels: Readonly<Record<HeaderField, string>> = {
  supplierId: "Supplier",
  currency: "Currency",
  reference: "Reference",
  paymentTerms: "Payment terms",
  shipTo: "Deliver to",
  shippingInstructions: "Shipping instructions",
  notes: "Notes",
  freight: "Freight",
  freightTaxRatePercent: "Tax on freight",
};

export const lineLabels: Readonly<Record<LineField, string>> = {
  kind: "kind",
  description: "description",
  sku: "SKU",
  category: "category",
  quantity: "quantity",
  unit: "unit",
  unitPrice: "unit price",
  discountPercent: "discount",
  taxRatePercent: "tax",
  neededBy: "needed by",
  costCentre: "cost centre",
};
