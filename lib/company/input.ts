import { currencyField, idField } from "#lib/input/code-field";
import { amountField, percentField, rateField } from "#lib/input/decimal-field";
import { emailField } from "#lib/input/email-field";
import { clearable, field } from "#lib/input/field";
import { flagField } from "#lib/input/flag-field";
import { cursorParam, limitParam } from "#lib/input/list-params";
import { oneLine } from "#lib/input/text-field";
import { dateField } from "#lib/input/time-field";
import { versionField } from "#lib/input/version-field";
import { wholeNumberField } from "#lib/input/whole-number-field";
import { strictObject } from "#lib/input/words";
import { isCalendarDate, isTimeZone } from "#lib/kernel/calendar-date";
import { no, yes } from "#lib/kernel/decision";
import { fullAddressField } from "./address.ts";
import { holidaysField, workingDaysField, workingHoursField } from "./working-time-input.ts";

/** An IANA name; an offset alone would know no summer time. */
const timeZoneField = field(
  (text) =>
    /^[A-Za-z]/.test(text) && text.length <= 64 && isTimeZone(text)
      ? yes(text)
      : no("time_zone", "Choose a time zone by its name, like Europe/Vienna."),
  { examples: ["Europe/Vienna"], maxLength: 64 },
);

const daysKeptField = wholeNumberField(1, 3650);

/** Settings that are left out stay as they are. */
export const editSettingsInput = strictObject({
  companyName: oneLine(150).optional(),
  legalName: clearable(oneLine(200)),
  taxId: clearable(oneLine(50)),
  address: fullAddressField,
  billTo: fullAddressField,
  email: clearable(emailField),
  baseCurrency: currencyField.optional(),
  timeZone: timeZoneField.optional(),
  overReceiptTolerancePercent: percentField.optional(),
  matchUnitPriceTolerancePercent: percentField.optional(),
  matchQuantityTolerancePercent: percentField.optional(),
  changeOrderTolerancePercent: percentField.optional(),
  workingDays: workingDaysField.optional(),
  workingHours: workingHoursField.optional(),
  holidays: holidaysField.optional(),
  emailApprovalLimit: clearable(amountField),
  webhookPayloadDays: daysKeptField.optional(),
  webhookAttemptDays: daysKeptField.optional(),
  bankChangeBarDays: wholeNumberField(0, 365).optional(),
  expectedVersion: versionField.optional(),
});

export const nothingInput = strictObject({});

const codeField = oneLine(50);

export const createCostCentreInput = strictObject({
  code: codeField,
  name: oneLine(150),
  ownerId: clearable(idField),
  parentCode: clearable(codeField),
});

/** Facts that are left out stay as they are; the code always does. */
export const editCostCentreInput = strictObject({
  id: idField,
  name: oneLine(150).optional(),
  ownerId: clearable(idField),
  parentCode: clearable(codeField),
  active: flagField.optional(),
  expectedVersion: versionField.optional(),
});

export const addExchangeRateInput = strictObject({ currency: currencyField, rate: rateField, validFrom: dateField });

export const byIdInput = strictObject({ id: idField });

export const listCostCentresInput = strictObject({ limit: limitParam, cursor: cursorParam([isText]) });

export const listExchangeRatesInput = strictObject({
  limit: limitParam,
  cursor: cursorParam([isText, (part) => isText(part) && isCalendarDate(part)]),
});

function isText(part: unknown): part is string {
  return typeof part === "string";
}
