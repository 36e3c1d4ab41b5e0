import { friendlyFormatIBAN } from "ibantools";

/** Where a supplier is paid: by IBAN, or by account number and bank code. IBAN and BIC without spaces, in capitals. */
export interface BankDetails {
  readonly accountHolder: string;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly accountNumber: string | null;
  readonly bankCode: string | null;
  readonly bankName: string | null;
}

export type BankField = keyof BankDetails;

export const bankFields = [
  "accountHolder",
  "iban",
  "bic",
  "accountNumber",
  "bankCode",
  "bankName",
] as const satisfies readonly BankField[];

/** What people call them. */
export const bankWords: Readonly<Record<BankField, string>> = {
  accountHolder: "Account holder",
  iban: "IBAN",
  bic: "BIC",
  accountNumber: "Account number",
  bankCode: "Bank code",
  bankName: "Bank",
};

/** The fields in which they differ, in their order; null = there are none. */
export function changedFields(before: BankDetails | null, after: BankDetails | null): BankField[] {
  return bankFields.filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null));
}

/** The same with only the last four signs of the account: for those who do not need the number, for the trail and for mails. */
export function masked(details: BankDetails): BankDetails;
export function masked(details: BankDetails | null): BankDetails | null;
export function masked(details: BankDetails | null): BankDetails | null {
  if (details === null) return null;
  return { ...details, iban: lastFour(details.iban), accountNumber: lastFour(details.accountNumber) };
}

/** Of a number with at most four signs nothing is shown. */
function lastFour(number: string | null): string | null {
  if (number === null) return null;
  return number.length > 4 ? `•••• ${number.slice(-4)}` : "••••";
}

/** A value as people read it: an IBAN in groups of four. */
export function inWords(details: BankDetails | null, field: BankField): string | null {
  const value = details?.[field] ?? null;
  return field === "iban" && value !== null && !value.startsWith("•") ? friendlyFormatIBAN(value) : value;
}
