import * as z from "zod";
import { amountField } from "#lib/input/decimal-field";
import { cursorParam, idListParam, limitParam, listParam } from "#lib/input/list-params";
import { flagField } from "#lib/input/flag-field";
import { oneLine } from "#lib/input/text-field";
import { dateField } from "#lib/input/time-field";
import { strictObject } from "#lib/input/words";
import { completenesses, orderStatuses, summaryStatuses } from "./status.ts";

const fields = ["createdAt", "number", "total", "neededBy", "updatedAt"] as const;
export type SortField = (typeof fields)[number];

/** "-" before a field = descending. */
export const sorts = fields.flatMap((field) => [field, `-${field}`] as const);

export const listInput = strictObject({
  status: listParam(orderStatuses),
  summaryStatus: listParam(summaryStatuses),
  shipmentStatus: listParam(completenesses),
  receiptStatus: listParam(completenesses),
  invoiceStatus: listParam(completenesses),
  declined: flagField.optional(),
  /** Needed before today, in the company's time zone. */
  late: flagField.optional(),
  supplierId: idListParam,
  requesterId: idListParam,
  q: oneLine(200)
    .optional()
    .or(z.literal("").transform(() => undefined)),
  createdFrom: dateField.optional(),
  createdTo: dateField.optional(),
  totalMin: amountField.optional(),
  totalMax: amountField.optional(),
  sort: z.enum(sorts as [string, ...string[]]).default("-createdAt"),
  limit: limitParam,
  cursor: cursorParam(),
});

export type ListInput = z.output<typeof listInput>;

/** "-total" → the field and its direction. */
export function sortOf(sort: string): { field: SortField; descending: boolean } {
  const descending = sort.startsWith("-");
  const field = fields.find((one) => one === sort.slice(descending ? 1 : 0)) ?? "createdAt";
  return { field, descending };
}
