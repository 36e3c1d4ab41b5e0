import type { Remark } from "#lib/approvals/remark";
import { headerLabels, lineLabels } from "#lib/approvals/field-labels";
import { lineFields, orderFields } from "#lib/approvals/remark";
import { capitalized } from "#lib/kernel/capitalized";

export const orderFieldChoices = orderFields.map((value) => ({
  value,
  label: headerLabels[value === "supplier" ? "supplierId" : value],
}));
export const lineFieldChoices = lineFields.map((value) => ({ value, label: capitalized(lineLabels[value]) }));

/** What a remark is about: "Line 2, unit price", "Line 2", "Payment terms". */
export function remarkedOn({ lineNumber, field }: Pick<Remark, "lineNumber" | "field">): string {
  if (lineNumber === null) return orderFieldChoices.find(({ value }) => value === field)?.label ?? "";
  const part = lineFields.find((name) => name === field);
  return part === undefined ? `Line ${lineNumber}` : `Line ${lineNumber}, ${lineLabels[part]}`;
}
