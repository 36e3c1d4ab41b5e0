import { dayIn } from "#lib/kernel/calendar-date";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";

/** Where and when the company's day is, and in which currency it counts. No secret: pages of suppliers ask too. */
export interface CompanyCalendar {
  /** An IANA name. */
  readonly timeZone: string;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly baseCurrency: string;
  /** The moment of asking, ISO 8601. */
  readonly now: string;
}

export async function getCalendar(): Promise<CompanyCalendar> {
  const { timeZone, baseCurrency } = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true, baseCurrency: true },
  });
  const now = clock.now();
  return { timeZone, baseCurrency, now: now.toISOString(), today: dayIn(timeZone, now) };
}
