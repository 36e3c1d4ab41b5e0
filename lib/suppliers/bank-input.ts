import { isValidBIC, isValidIBAN } from "ibantools";
import { cursorParam, limitParam } from "#lib/input/list-params";
import { idField } from "#lib/input/code-field";
import { clearable, field } from "#lib/input/field";
import { multiLine, oneLine } from "#lib/input/text-field";
import { strictObject } from "#lib/input/words";
import { reasonCodes } from "#lib/approvals/instance";
import { no, yes } from "#lib/kernel/decision";
import { isId } from "#lib/kernel/id";
import * as z from "zod";
import type { BankDetails } from "./bank-details.ts";

const ibanField = field(
  (text) => {
    const iban = closed(text);
    return isValidIBAN(iban)
      ? yes(iban)
      : no(
          "iban",
          "Check the IBAN: its length or its check digits do not fit. It looks like AT61 1904 3002 3457 3201.",
        );
  },
  { examples: ["AT611904300234573201"], maxLength: 60 },
);

const bicField = field(
  (text) => {
    const bic = closed(text);
    return isValidBIC(bic) ? yes(bic) : no("bic", "Write the BIC with its 8 or 11 signs, like BKAUATWW.");
  },
  { examples: ["BKAUATWW"], maxLength: 30 },
);

/** Numbers of accounts and banks where there is no IBAN: letters and digits, with spaces and hyphens as people write them. */
function numberField(longest: number) {
  return field(
    (text) =>
      /^[A-Z0-9]+$/.test(closed(text)) && closed(text).length <= longest
        ? yes(closed(text))
        : no("number", `Write this with letters and digits, at most ${longest}.`),
    { maxLength: longest * 2 },
  );
}

function closed(text: string): string {
  return text.replace(/[\s-]/gu, "").toUpperCase();
}

/** Bank details as they are proposed, complete: what is left out is not there. */
export const bankDetailsInput = strictObject({
  accountHolder: oneLine(140),
  iban: clearable(ibanField),
  bic: clearable(bicField),
  accountNumber: clearable(numberField(34)),
  bankCode: clearable(numberField(20)),
  bankName: clearable(oneLine(140)),
})
  .superRefine(({ iban, accountNumber, bankCode }, context) => {
    if (iban || (accountNumber && bankCode)) return;
    context.addIssue({
      code: "custom",
      path: ["iban"],
      message: "Write an IBAN, or an account number and a bank code.",
    });
  })
  .transform(
    ({
      accountHolder,
      iban = null,
      bic = null,
      accountNumber = null,
      bankCode = null,
      bankName = null,
    }): BankDetails => ({
      accountHolder,
      iban,
      bic,
      accountNumber,
      bankCode,
      bankName,
    }),
  );

/** `bankDetails: null` = the supplier has none any more. */
export const proposeChangeInput = strictObject({
  id: idField,
  bankDetails: bankDetailsInput.nullable(),
  reason: clearable(multiLine(2000)),
});

export const listChangesInput = strictObject({
  id: idField,
  limit: limitParam,
  cursor: cursorParam([(part) => typeof part === "string" && isId(part)]),
});

export const getChangeInput = strictObject({ id: idField });

const decided = { id: idField, contentHash: oneLine(100) };

export const approveChangeInput = strictObject({
  ...decided,
  comment: clearable(multiLine(2000)),
  reasonCode: z.enum(reasonCodes).optional(),
});

export const rejectChangeInput = strictObject({
  ...decided,
  comment: multiLine(2000),
  reasonCode: z.enum(reasonCodes),
});

export const withdrawChangeInput = strictObject({
  id: idField,
  contentHash: oneLine(100).optional(),
  comment: clearable(multiLine(2000)),
});
