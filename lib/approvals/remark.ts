import { type Decision, no, yes } from "#lib/kernel/decision";

/** What of an order can be remarked on. */
export const orderFields = [
  "supplier",
  "currency",
  "reference",
  "paymentTerms",
  "shipTo",
  "shippingInstructions",
  "notes",
  "freight",
] as const;

/** What of a line can be remarked on. */
export const lineFields = [
  "description",
  "sku",
  "category",
  "quantity",
  "unit",
  "unitPrice",
  "discountPercent",
  "taxRatePercent",
  "neededBy",
  "costCentre",
] as const;

type Field = (typeof orderFields)[number] | (typeof lineFields)[number];

/** What an approver says of one line, of one field of it, or of one field of the order. */
export interface Remark {
  /** null = about the order itself. */
  readonly lineId: string | null;
  /** Where the line stood when it was said; null = about the order itself. */
  readonly lineNumber: number | null;
  /** null = about the whole line. */
  readonly field: string | null;
  readonly text: string;
}

/** As it comes in. */
export interface GivenRemark {
  readonly lineId?: string | null | undefined;
  readonly field?: Field | null | undefined;
  readonly text: string;
}

/** The remarks with the numbers of their lines. Each is about something that the order, as it was shown, has. */
export function remarksOn(
  lines: readonly { readonly id: string; readonly lineNumber: number }[],
  remarks: readonly GivenRemark[],
): Decision<Remark[], "validation_failed"> {
  const numbers = new Map(lines.map(({ id, lineNumber }) => [id, lineNumber]));
  const errors = remarks.flatMap((remark, index) => {
    const problem = problemOf(remark, numbers);
    return problem ? [{ path: ["remarks", index, problem.field], message: problem.message }] : [];
  });
  if (errors.length > 0) return no("validation_failed", errors[0]?.message ?? "", { errors });
  return yes(
    remarks.map(({ lineId = null, field = null, text }) => ({
      lineId,
      lineNumber: lineId === null ? null : (numbers.get(lineId) ?? null),
      field,
      text,
    })),
  );
}

function problemOf({ lineId, field }: GivenRemark, numbers: ReadonlyMap<string, number>) {
  if (lineId !== undefined && lineId !== null) {
    if (!numbers.has(lineId)) return { field: "lineId", message: "Name a line of this order." };
    return field && !isOneOf(lineFields, field)
      ? { field: "field", message: "Name a field that lines have, or leave the line out." }
      : null;
  }
  return field && isOneOf(orderFields, field)
    ? null
    : { field: "lineId", message: "Say which line or which field of the order this is about." };
}

function isOneOf(fields: readonly string[], field: string): boolean {
  return fields.includes(field);
}
