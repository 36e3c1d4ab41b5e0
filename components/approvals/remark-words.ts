import type { Remark } from "#lib/approvals/remark";
import { lineFields, orderFields } from "#lib/approvals/remark";

const labels: Readonly<Record<(typeof orderFields)[number] | (typeof lineFields)[number], string>> = {
  supplier: "Supplier",
  currency: "Currency",
  reference: "Reference",
  paymentTerms: "Payment terms",
  shipTo: "Deliver to",
  shippingInstructions: "Shipping instructions",
  notes: "Notes",
  freight: "Freight",
  description: "Description",
  sku: "SKU",
  category: "Category",
  quantity: "Quantity",
  unit: "Unit",
  unitPrice: "Unit price",
  discountPercent: "Discount",
  taxRatePercent: "Tax",
  neededBy: "Needed by",
  costCentre: "Cost centre",
};

export const orderFieldChoices = orderFields.map((value) => ({ value, label: labels[value] }));
export const lineFieldChoices = lineFields.map((value) => ({ value, label: labels[value] }));

/** What a remark is about: "Line 2, unit price", "Line 2", "Payment terms". */
export function remarkedOn({ lineNumber, field }: Pick<Remark, "lineNumber" | "field">): string {
  const name = [...orderFieldChoices, ...lineFieldChoices].find(({ value }) => value === field)?.label ?? "";
  if (lineNumber === null) return name;
  return name === ""
    ? `Line ${lineNumber}`
    : `Line ${lineNumber}, ${/^[A-Z]{2}/.test(name) ? name : name.toLowerCase()}`;
}
