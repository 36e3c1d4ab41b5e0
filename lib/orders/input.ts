import * as z from "zod";
import { amountProblem, amountField, percentField, quantityField, unitPriceField } from "#lib/input/decimal-field";
import { reasonCodes } from "#lib/approvals/instance";
import { remarksInput } from "#lib/approvals/input";
import { countryField, currencyField, idField, unitField } from "#lib/input/code-field";
import { clearable } from "#lib/input/field";
import { multiLine, oneLine } from "#lib/input/text-field";
import { dateField } from "#lib/input/time-field";
import { strictObject } from "#lib/input/words";

export const maxLines = 10_000;

export const addressInput = strictObject({
  name: oneLine(200),
  street: oneLine(200),
  city: oneLine(100),
  postalCode: oneLine(20),
  region: clearable(oneLine(100)),
  country: countryField,
}).transform((address) => ({ ...address, region: address.region ?? null }));

const lineFields = {
  kind: z.enum(["GOODS", "AMOUNT"]).default("GOODS"),
  description: oneLine(500),
  sku: clearable(oneLine(100)),
  category: clearable(oneLine(100)),
  quantity: quantityField,
  unit: clearable(unitField),
  unitPrice: unitPriceField,
  discountPercent: percentField.optional(),
  taxRatePercent: percentField.optional(),
  neededBy: clearable(dateField),
  costCentre: clearable(oneLine(50)),
};

interface KindRules {
  readonly kind: "GOODS" | "AMOUNT";
  readonly unit?: string | null;
  readonly unitPrice: string;
}

/** Goods have a unit; an amount is money itself: price 1 and no unit. */
function kindRules(line: KindRules, context: z.RefinementCtx): void {
  const problem = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (line.kind === "GOODS" && !line.unit) problem("unit", "Choose a unit, like C62 for pieces.");
  if (line.kind === "AMOUNT" && line.unit) problem("unit", "Leave the unit out: an amount is counted in money.");
  if (line.kind === "AMOUNT" && line.unitPrice !== "1")
    problem("unitPrice", 'Write "1": the quantity of an amount line is the money itself.');
}

export const lineInput = strictObject(lineFields).superRefine(kindRules);
/** With its id it is the same line as before. */
export const editedLineInput = strictObject({ id: idField.optional(), ...lineFields }).superRefine(kindRules);

export type LineInput = z.output<typeof editedLineInput>;

const headerFields = {
  reference: clearable(oneLine(100)),
  paymentTerms: clearable(oneLine(200)),
  shipTo: clearable(addressInput),
  shippingInstructions: clearable(multiLine(2000)),
  notes: clearable(multiLine(5000)),
  internalNotes: clearable(multiLine(5000)),
  freightTaxRatePercent: percentField.optional(),
};

export const createInput = strictObject({
  supplierId: idField,
  currency: currencyField,
  ...headerFields,
  freight: amountField.optional(),
  lines: z.array(lineInput).max(maxLines),
}).superRefine(({ freight, currency }, context) => {
  const problem = freight === undefined ? null : amountProblem(freight, currency);
  if (problem) context.addIssue({ code: "custom", path: ["freight"], message: problem });
});

/** Which order, and the version that the caller last saw. */
export const orderInput = {
  id: idField,
  expectedVersion: z.coerce.number().int().positive().optional(),
};

const editedFields = {
  supplierId: idField.optional(),
  currency: currencyField.optional(),
  ...headerFields,
  freight: amountField.optional(),
  lines: z.array(editedLineInput).max(maxLines).optional(),
};

export const editInput = strictObject({ ...orderInput, ...editedFields });

/** What a change order would change, without being one. */
export const changesInput = strictObject(editedFields);

/** A change order: what is given replaces what is in force, once it is approved. */
export const amendInput = strictObject({ ...orderInput, ...editedFields, reason: clearable(multiLine(2000)) });
export const reviseInput = strictObject({
  ...orderInput,
  changeOrderId: idField,
  ...editedFields,
  reason: clearable(multiLine(2000)),
});

export const plainInput = strictObject({ ...orderInput, reason: clearable(multiLine(2000)) });
export const reasonInput = strictObject({ ...orderInput, reason: multiLine(2000) });

/** Quantities of lines, each line once. */
export const movedLines = z
  .array(strictObject({ lineId: idField, quantity: quantityField }))
  .min(1)
  .max(maxLines);

export const handOverInput = strictObject({ ...orderInput, userId: idField });
export const declineInput = strictObject({
  ...orderInput,
  note: clearable(multiLine(2000)),
  lines: z.array(z.unknown()).max(0).optional(),
});
const answeredLines = z
  .array(
    strictObject({
      lineId: idField,
      quantity: quantityField.optional(),
      unitPrice: unitPriceField.optional(),
      neededBy: dateField.optional(),
    }),
  )
  .max(maxLines);

export const acknowledgeInput = strictObject({
  ...orderInput,
  note: clearable(multiLine(2000)),
  lines: answeredLines.optional(),
});
export const counterProposeInput = strictObject({
  ...orderInput,
  note: clearable(multiLine(2000)),
  lines: answeredLines.min(1),
});
export const acceptProposalInput = strictObject({ ...orderInput, proposalId: idField });
export const dismissProposalInput = strictObject({ ...orderInput, proposalId: idField, reason: multiLine(2000) });
export const cancelLineInput = strictObject({
  ...orderInput,
  lineId: idField,
  quantity: quantityField,
  reason: multiLine(2000),
});

export const approveInput = strictObject({
  ...orderInput,
  contentHash: oneLine(100),
  comment: clearable(multiLine(2000)),
  reasonCode: z.enum(reasonCodes).optional(),
  remarks: remarksInput,
});
export const rejectInput = strictObject({
  ...orderInput,
  contentHash: oneLine(100),
  comment: multiLine(2000),
  reasonCode: z.enum(reasonCodes),
  remarks: remarksInput,
});
export const requestChangesInput = strictObject({
  ...orderInput,
  contentHash: oneLine(100),
  comment: multiLine(2000),
  reasonCode: z.enum(reasonCodes).optional(),
  remarks: remarksInput,
});

/** The content that was shown, where somebody looked at it. */
export const confirmBreakGlassInput = strictObject({ ...orderInput, contentHash: oneLine(100).optional() });
