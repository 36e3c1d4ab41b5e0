import { Prisma } from "#prisma/generated/client";

/** The company's working calendar, in the shape of `WorkingCalendar`, as one column of whatever is asked. */
export const calendarColumn = Prisma.sql`
  (SELECT jsonb_build_object('timeZone', c.time_zone, 'workingDays', c.working_days,
    'workingHours', jsonb_build_object('from', c.working_from, 'to', c.working_to), 'holidays', c.holidays) FROM settings c)`;
