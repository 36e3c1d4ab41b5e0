import * as z from "zod";
import { currencyField, idField, unitField } from "#lib/input/code-field";
import { amountField, quantityField, unitPriceField } from "#lib/input/decimal-field";
import { clearable } from "#lib/input/field";
import { oneLine } from "#lib/input/text-field";
import { strictObject } from "#lib/input/words";
import { changesInput } from "#lib/orders/input";

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
  /** An order as it is; for a policy of change orders with its open change, if it has one. */
  purchaseOrderId: idField.optional(),
  /** What would be changed of that order, as POST …/change-orders takes it. */
  changes: changesInput.optional(),
  snapshot: typedInput.optional(),
}).superRefine(({ purchaseOrderId, changes, snapshot }, context) => {
  if ((purchaseOrderId === undefined) === (snapshot === undefined))
    context.addIssue({
      code: "custom",
      path: ["purchaseOrderId"],
      message: "Give either purchaseOrderId or snapshot.",
    });
  if (changes !== undefined && purchaseOrderId === undefined)
    context.addIssue({
      code: "custom",
      path: ["changes"],
      message: "Give the purchaseOrderId of the order to change.",
    });
});
