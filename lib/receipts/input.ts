import * as z from "zod";
import { idField } from "#lib/input/code-field";
import { quantityField } from "#lib/input/decimal-field";
import { clearable } from "#lib/input/field";
import { multiLine } from "#lib/input/text-field";
import { timeField } from "#lib/input/time-field";
import { strictObject } from "#lib/input/words";
import { maxLines, movedLines, orderInput } from "#lib/orders/input";

export const receiveInput = strictObject({
  ...orderInput,
  /** `quantity` is what came, `rejectedQuantity` the part of it that is refused. */
  lines: z
    .array(
      strictObject({
        lineId: idField,
        quantity: quantityField,
        rejectedQuantity: quantityField.or(z.literal("0")).optional(),
      }),
    )
    .min(1)
    .max(maxLines),
  receivedAt: timeField.optional(),
  note: clearable(multiLine(2000)),
  overrideReason: clearable(multiLine(2000)),
});

export const reverseReceiptInput = strictObject({ ...orderInput, receiptId: idField, reason: multiLine(2000) });
export const returnInput = strictObject({ ...orderInput, lines: movedLines, reason: multiLine(2000) });
