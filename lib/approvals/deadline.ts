import { addWorkingHours, type WorkingCalendar } from "#lib/company/working-time";
import type { RoutedStep } from "./instance.ts";

/** By when a step should be decided, and when those who may are reminded; null = never. */
export interface Deadline {
  readonly dueAt: Date | null;
  readonly remindAt: Date | null;
}

/** Both counted in working hours from the moment the step opens. */
export function deadlineOf(
  { dueHours, remindHours }: Pick<RoutedStep, "dueHours" | "remindHours">,
  openedAt: Date,
  calendar: WorkingCalendar,
): Deadline {
  return {
    dueAt: dueHours === null ? null : addWorkingHours(openedAt, dueHours, calendar),
    remindAt: remindHours === null ? null : addWorkingHours(openedAt, remindHours, calendar),
  };
}

/** The reminder after one that was due then: the first that still lies ahead, so that nobody gets several for one silence of ours. */
export function nextReminder(dueThen: Date, remindHours: number, now: Date, calendar: WorkingCalendar): Date {
  const next = addWorkingHours(dueThen, remindHours, calendar);
  return next > now ? next : addWorkingHours(now, remindHours, calendar);
}
