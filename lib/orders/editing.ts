import type * as z from "zod";
import { draftLines } from "./draft.ts";
import type { editInput } from "./input.ts";
import type { Order } from "./order.ts";

/** The draft with the given fields replaced; null clears one, undefined leaves it. */
export function edited(order: Order, input: Omit<z.output<typeof editInput>, "id" | "expectedVersion">): Order {
  return {
    ...order,
    supplier: input.supplierId === undefined ? order.supplier : { ...order.supplier, id: input.supplierId },
    currency: input.currency ?? order.currency,
    reference: given(input.reference, order.reference),
    paymentTerms: given(input.paymentTerms, order.paymentTerms),
    shipTo: given(input.shipTo, order.shipTo),
    shippingInstructions: given(input.shippingInstructions, order.shippingInstructions),
    notes: given(input.notes, order.notes),
    internalNotes: given(input.internalNotes, order.internalNotes),
    freight: input.freight ?? order.freight,
    freightTaxRatePercent: input.freightTaxRatePercent ?? order.freightTaxRatePercent,
    lines: input.lines ? draftLines(input.lines, order.lines) : order.lines,
  };
}

function given<Value>(value: Value | null | undefined, before: Value | null): Value | null {
  return value === undefined ? before : value;
}
