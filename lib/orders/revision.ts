import { createHash } from "node:crypto";
import { canonicalJson } from "#lib/kernel/canonical-json";
import type { LineTerms, OrderTerms } from "./order.ts";

/** All that the supplier or the approver is shown: no internal notes, no ids of lines, nothing derived. */
export interface Content extends OrderTerms {
  readonly supplierId: string;
  readonly lines: readonly LineTerms[];
}

type Termed = OrderTerms & { readonly supplier: { readonly id: string }; readonly lines: readonly LineTerms[] };

/** The canonical text (RFC 8785) of the terms, in the order of the lines. */
export function contentText(order: Termed): string {
  return canonicalJson(contentOf(order));
}

export function contentOf(order: Termed): Content {
  return {
    supplierId: order.supplier.id,
    currency: order.currency,
    reference: order.reference,
    paymentTerms: order.paymentTerms,
    shipTo: order.shipTo,
    shippingInstructions: order.shippingInstructions,
    notes: order.notes,
    freight: order.freight,
    freightTaxRatePercent: order.freightTaxRatePercent,
    lines: order.lines.map(lineTermsOf),
  };
}

/** "sha256:<hex>" of a canonical text: what a decision is bound to. */
export function contentHash(content: string): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

/** What a line says, without its id and what became of it. */
export function lineTermsOf(line: LineTerms): LineTerms {
  return {
    kind: line.kind,
    description: line.description,
    sku: line.sku,
    category: line.category,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    discountPercent: line.discountPercent,
    taxRatePercent: line.taxRatePercent,
    neededBy: line.neededBy,
    costCentre: line.costCentre,
  };
}
