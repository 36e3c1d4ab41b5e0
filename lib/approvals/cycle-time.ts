import { csvRecord } from "#lib/exports/csv";

/** How long steps took, in hours as decimal strings: half of them no longer than p50, nine of ten no longer than p90. */
export interface Spread {
  readonly p50: string;
  readonly p90: string;
}

/** The steps that ended in one month, all or those of one kind. */
export interface CycleTime {
  /** YYYY-MM, in the company's time zone. */
  readonly month: string;
  readonly steps: number;
  /** Of the clock. */
  readonly hours: Spread;
  /** Of the company's working time. */
  readonly workingHours: Spread;
}

export interface StepCycleTime extends CycleTime {
  readonly policy: { readonly id: string; readonly name: string; readonly version: number };
  /** From 1. */
  readonly stage: number;
  /** Who signs: "one Approver", "Rossi or one of Finance". */
  readonly approvers: string;
}

/** From its opening to its end, of every step that was decided in a range of days, both ends included. */
export interface CycleTimeReport {
  readonly from: string;
  readonly to: string;
  /** All steps, a row a month, earliest first. */
  readonly months: readonly CycleTime[];
  /** A row for each month, policy, stage and those who sign. */
  readonly data: readonly StepCycleTime[];
}

const columns = [
  ...["month", "policy", "policyVersion", "stage", "approvers", "steps"],
  ...["hoursP50", "hoursP90", "workingHoursP50", "workingHoursP90"],
];

/** The rows of the report as a file for sheets. */
export function cycleTimeCsv({ data }: CycleTimeReport): string {
  const rows = data.map(({ month, policy, stage, approvers, steps, hours, workingHours }) =>
    csvRecord([
      ...[month, policy.name, policy.version, stage, approvers, steps],
      ...[hours.p50, hours.p90, workingHours.p50, workingHours.p90].map((number) => ({ number })),
    ]),
  );
  return csvRecord(columns) + rows.join("");
}
