import type { OrderView } from "#lib/orders/view";
import { createOrder } from "#lib/orders/commands/create-order";
import { warehouse } from "./company.ts";
import { dayIn, type Office, type Step } from "./office.ts";
import type { PersonKey } from "./people.ts";
import { type SupplierCode, suppliers } from "./suppliers.ts";

interface LineSeed {
  readonly description: string;
  readonly sku?: string;
  readonly quantity: string;
  /** A UN/ECE code; without one it is an amount of money. */
  readonly unit?: string;
  readonly unitPrice?: string;
  readonly discountPercent?: string;
  readonly tax?: string;
  readonly costCentre: string;
  /** Needed in so many days. */
  readonly inDays?: number;
}

/** One order, from its draft to where it stands today. */
export interface Story {
  readonly by: PersonKey;
  readonly supplier: SupplierCode;
  readonly reference?: string;
  readonly notes?: string;
  readonly internalNotes?: string;
  readonly shippingInstructions?: string;
  readonly freight?: string;
  readonly lines: readonly LineSeed[];
  readonly life?: readonly Step[];
}

/** Lets the story happen, step by step; answers the order as it ends. */
export async function tell(office: Office, { life = [], ...story }: Story): Promise<OrderView> {
  let order = await createOrder(office.people[story.by], draftOf(office, story));
  for (const step of life) order = await step(office, order);
  return order;
}

function draftOf(office: Office, { by: _by, supplier: code, lines, freight, ...header }: Omit<Story, "life">) {
  const supplier = suppliers.find((one) => one.code === code);
  return {
    ...header,
    supplierId: office.suppliers[code],
    currency: supplier?.currency,
    paymentTerms: supplier?.paymentTerms,
    shipTo: warehouse,
    ...(freight !== undefined && { freight, freightTaxRatePercent: "20" }),
    lines: lines.map((line) => lineOf(office, line)),
  };
}

function lineOf(office: Office, { tax = "20", unit, unitPrice = "1", inDays, ...line }: LineSeed) {
  return {
    ...line,
    kind: unit === undefined ? "AMOUNT" : "GOODS",
    unit,
    unitPrice,
    taxRatePercent: tax,
    neededBy: inDays === undefined ? undefined : dayIn(office, inDays),
  };
}
