import * as z from "zod";
import { idField } from "#lib/input/code-field";
import { amountField } from "#lib/input/decimal-field";
import { cursorParam, limitParam } from "#lib/input/list-params";
import { clearable } from "#lib/input/field";
import { multiLine, oneLine } from "#lib/input/text-field";
import { dateField, timeField } from "#lib/input/time-field";
import { versionField } from "#lib/input/version-field";
import { strictObject } from "#lib/input/words";
import { isCalendarDate } from "#lib/kernel/calendar-date";
import { isId } from "#lib/kernel/id";
import { reasonCodes } from "./instance.ts";
import { lineFields, orderFields } from "./remark.ts";
import { documentTypes } from "./policy.ts";

const isTime = (part: unknown) =>
  typeof part === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(part) && !Number.isNaN(Date.parse(part));
const isKey = (part: unknown) => typeof part === "string" && isId(part);

export const listApprovalsInput = strictObject({
  state: z.enum(["open", "decided"]).default("open"),
  limit: limitParam,
  cursor: cursorParam([isTime, isKey]),
});

const isDocumentType = (part: unknown) => documentTypes.some((type) => type === part);
const isVersion = (part: unknown) => typeof part === "number" && Number.isInteger(part) && part > 0 && part < 2 ** 31;

export const listPoliciesInput = strictObject({ limit: limitParam, cursor: cursorParam([isDocumentType, isVersion]) });
export const oneInput = strictObject({ id: idField });
export const activateInput = strictObject({
  id: idField,
  expectedVersion: versionField.optional(),
  reason: clearable(multiLine(2000)),
});
export const deletePolicyInput = strictObject({ id: idField, expectedVersion: versionField.optional() });

const byId = cursorParam([isKey]);

export const listDelegationsInput = strictObject({ limit: limitParam, cursor: byId });

/** `from` and `to` are times. What of the scope is left out is not limited. */
export const createDelegationInput = strictObject({
  toUserId: idField,
  from: timeField,
  to: timeField,
  scope: strictObject({
    documentTypes: z.array(z.enum(documentTypes)).max(documentTypes.length).optional(),
    costCentres: z.array(oneLine(50)).max(200).optional(),
    maxAmount: clearable(amountField),
  }).optional(),
});

const isDay = (part: unknown) => typeof part === "string" && isCalendarDate(part);

export const listAbsencesInput = strictObject({
  from: dateField.optional(),
  to: dateField.optional(),
  limit: limitParam,
  cursor: cursorParam([isDay, isKey]),
});

export const noteAbsenceInput = strictObject({
  userId: idField.optional(),
  from: dateField,
  to: dateField,
  note: clearable(oneLine(200)),
});

/** What is said of single lines and fields; whether they are there is checked with the order. */
export const remarksInput = z
  .array(
    strictObject({
      lineId: clearable(idField),
      field: clearable(z.enum([...orderFields, ...lineFields])),
      text: multiLine(1000),
    }),
  )
  .max(100)
  .optional();

/** Which step of an approval, and the version of the order that the caller last saw. */
const stepFields = { id: idField, expectedVersion: z.coerce.number().int().positive().optional() };

export const recuseInput = strictObject({ ...stepFields, reason: multiLine(2000) });
export const chooseInput = strictObject({ ...stepFields, userId: idField, reason: multiLine(2000) });

/** Several verdicts at once, each for itself. What each verb wants more is checked with the order. */
export const decideInput = strictObject({
  decisions: z
    .array(
      strictObject({
        purchaseOrderId: idField,
        verb: z.enum(["approve", "reject", "request-changes"]),
        contentHash: oneLine(100),
        comment: clearable(multiLine(2000)),
        reasonCode: z.enum(reasonCodes).optional(),
        remarks: remarksInput,
      }),
    )
    .min(1)
    .max(100),
});
