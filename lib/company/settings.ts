import { minorDigits } from "#lib/codes/currency";
import { atLeast, decimal, plain } from "#lib/kernel/decimal";
import type { FullAddress } from "./address.ts";
import { type WorkingCalendar, weekdays } from "./working-time.ts";

/** What holds for the whole company. Percentages are decimal strings, times ISO 8601 in UTC. */
export interface Settings {
  readonly companyName: string;
  readonly legalName: string | null;
  readonly taxId: string | null;
  readonly address: FullAddress | null;
  /** Where invoices go; null = to the address. */
  readonly billTo: FullAddress | null;
  readonly email: string | null;
  /** In which limits, policies and rates count. */
  readonly baseCurrency: string;
  /** Where a day begins and ends, as an IANA name. */
  readonly timeZone: string;
  readonly overReceiptTolerancePercent: string;
  readonly matchUnitPriceTolerancePercent: string;
  readonly matchQuantityTolerancePercent: string;
  readonly changeOrderTolerancePercent: string;
  readonly workingDays: WorkingCalendar["workingDays"];
  readonly workingHours: WorkingCalendar["workingHours"];
  /** In order. */
  readonly holidays: WorkingCalendar["holidays"];
  /** Up to this amount in the base currency a link in a mail is enough to decide; null = any amount. */
  readonly emailApprovalLimit: string | null;
  /** For how long payloads of webhooks are kept, and for how long their deliveries and tries. */
  readonly webhookPayloadDays: number;
  readonly webhookAttemptDays: number;
  /** For so many days whoever changed a supplier's bank details approves none of its orders; 0 = not barred at all. */
  readonly bankChangeBarDays: number;
  readonly version: number;
  readonly updatedAt: string;
}

/** The settings that people write; the trail tells their changes. */
export const settingNames = [
  "companyName",
  "legalName",
  "taxId",
  "address",
  "billTo",
  "email",
  "baseCurrency",
  "timeZone",
  "overReceiptTolerancePercent",
  "matchUnitPriceTolerancePercent",
  "matchQuantityTolerancePercent",
  "changeOrderTolerancePercent",
  "workingDays",
  "workingHours",
  "holidays",
  "emailApprovalLimit",
  "webhookPayloadDays",
  "webhookAttemptDays",
  "bankChangeBarDays",
] as const satisfies readonly (keyof Settings)[];

interface Exact {
  toFixed(): string;
}

/** The settings as the database holds them. */
export interface SettingsRow {
  readonly companyName: string;
  readonly legalName: string | null;
  readonly taxId: string | null;
  readonly address: unknown;
  readonly billTo: unknown;
  readonly email: string | null;
  readonly baseCurrency: string;
  readonly timeZone: string;
  readonly overReceiptTolerancePercent: Exact;
  readonly matchUnitPriceTolerancePercent: Exact;
  readonly matchQuantityTolerancePercent: Exact;
  readonly changeOrderTolerancePercent: Exact;
  readonly workingDays: readonly string[];
  readonly workingFrom: string;
  readonly workingTo: string;
  readonly holidays: readonly string[];
  readonly emailApprovalLimit: Exact | null;
  readonly webhookPayloadDays: number;
  readonly webhookAttemptDays: number;
  readonly bankChangeBarDays: number;
  readonly version: number;
  readonly updatedAt: Date;
}

export function settingsOf(row: SettingsRow): Settings {
  return {
    companyName: row.companyName,
    legalName: row.legalName,
    taxId: row.taxId,
    address: row.address as FullAddress | null,
    billTo: row.billTo as FullAddress | null,
    email: row.email,
    baseCurrency: row.baseCurrency,
    timeZone: row.timeZone,
    overReceiptTolerancePercent: percent(row.overReceiptTolerancePercent),
    matchUnitPriceTolerancePercent: percent(row.matchUnitPriceTolerancePercent),
    matchQuantityTolerancePercent: percent(row.matchQuantityTolerancePercent),
    changeOrderTolerancePercent: percent(row.changeOrderTolerancePercent),
    workingDays: weekdays.filter((day) => row.workingDays.includes(day)),
    workingHours: { from: row.workingFrom, to: row.workingTo },
    holidays: row.holidays,
    emailApprovalLimit:
      row.emailApprovalLimit && atLeast(decimal(row.emailApprovalLimit.toFixed()), minorDigits(row.baseCurrency)),
    webhookPayloadDays: row.webhookPayloadDays,
    webhookAttemptDays: row.webhookAttemptDays,
    bankChangeBarDays: row.bankChangeBarDays,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

function percent(number: Exact): string {
  return plain(decimal(number.toFixed()));
}
