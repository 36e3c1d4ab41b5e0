import * as z from "zod";
import { idField } from "#lib/input/code-field";
import { cursorParam, limitParam } from "#lib/input/list-params";
import { oneLine } from "#lib/input/text-field";
import { dateField } from "#lib/input/time-field";
import { strictObject } from "#lib/input/words";
import { isId } from "#lib/kernel/id";
import { exportFormats } from "./export-file.ts";

/** Several words with commas. */
const wordsParam = oneLine(1_000).transform((text) =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean),
);
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

const filters = {
  /** Days of the company's time zone, both included. */
  from: dateField.optional(),
  to: dateField.optional(),
  /** Ids or e-mail addresses of users, or "system". */
  actor: wordsParam.optional(),
  /** Like "purchase_order.approved", or "purchase_order.*" for all of a kind. */
  action: wordsParam.optional(),
  /** A type ("supplier"), a type with an id ("supplier:…"), an id, or the number of a purchase order. */
  entity: oneLine(200).optional(),
};

/** JSON comes page by page; the others are files of the whole range. */
const format = z.enum(["json", ...exportFormats]).default("json");

export const listEventsInput = strictObject({
  ...filters,
  format,
  limit: limitParam,
  cursor: cursorParam([(at) => typeof at === "string" && moment.test(at), (id) => typeof id === "string" && isId(id)]),
});

export const exportEventsInput = strictObject({ ...filters, format: z.enum(exportFormats) });

export const orderEventsInput = strictObject({
  id: idField,
  limit: limitParam,
  cursor: cursorParam([(sequence) => Number.isSafeInteger(sequence)]),
});

export const nothingInput = strictObject({});

export type EventFilter = Pick<z.output<typeof listEventsInput>, keyof typeof filters>;
