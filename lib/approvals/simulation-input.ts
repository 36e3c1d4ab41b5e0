import * as z from "zod";
import { currencyField, idField, unitField } from "#lib/input/code-field";
import { amountField, quantityField, unitPriceField } from "#lib/input/decimal-field";
import { clearable } from "#lib/input/field";
import { oneLine } from "#lib/input/text-field";
import { strictObject } from "#lib/input/words";

/** What somebody types to ask a policy. Amounts are in `currency`; what is left out follows from the rest, or is not known. */
export const typedInput = strictObject({
  total: amountField,
  netTotal: amountField.optional(),
  currency: currencyField,
  /** Without one the supplier counts as new. */
  supplierId: clearable(idField),
  requesterId: idField,
  paymentTerms: clearable(oneLine(200)),
  lines: z
    .array(
      strictObject({
        category: clearable(oneLine(100)),
        costCentre: clearable(oneLine(50)),
        sku: clearable(oneLine(100)),
        quantity: quantityField,
        unit: clearable(unitField),
        unitPrice: unitPriceField,
        netAmount: amountField.optional(),
      }),
    )
    .max(1000)
    .default([]),
});

export type Typed = z.output<typeof typedInput>;

export const simulateInput = strictObject({
  id: idField,
  purchaseOrderId: idField.optional(),
  snapshot: typedInput.optional(),
}).superRefine(({ purchaseOrderId, snapshot }, context) => {
  if ((purchaseOrderId === undefined) === (snapshot === undefined))
    context.addIssue({
      code: "custom",
      path: ["purchaseOrderId"],
      message: "Give either purchaseOrderId or snapshot.",
    });
});
