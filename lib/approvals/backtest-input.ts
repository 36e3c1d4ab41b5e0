import * as z from "zod";
import { idField } from "#lib/input/code-field";
import { cursorParam, limitParam } from "#lib/input/list-params";
import { strictObject } from "#lib/input/words";
import { isId } from "#lib/kernel/id";

const mostSubmissions = 50_000;
const digits = /^[1-9][0-9]{0,5}$/;

export const startBacktestInput = strictObject({
  id: idField,
  last: z.preprocess(
    (raw) => (typeof raw === "string" && digits.test(raw) ? Number(raw) : raw),
    z.int().min(1).max(mostSubmissions),
  ),
});

export const oneBacktestInput = strictObject({ id: idField, jobId: idField });

const isTime = (part: unknown) => typeof part === "string" && !Number.isNaN(Date.parse(part));
const isKey = (part: unknown) => typeof part === "string" && isId(part);
const isPosition = (part: unknown) => typeof part === "number" && Number.isInteger(part) && part >= 0 && part < 2 ** 31;

export const listBacktestsInput = strictObject({
  id: idField,
  limit: limitParam,
  cursor: cursorParam([isTime, isKey]),
});

export const listChangesInput = strictObject({
  id: idField,
  jobId: idField,
  limit: limitParam,
  cursor: cursorParam([isPosition]),
});
