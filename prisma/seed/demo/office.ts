import type { Actor } from "#lib/access/actor";
import { addDays, type CalendarDate } from "#lib/kernel/calendar-date";
import type { OrderView } from "#lib/orders/view";
import type { PersonKey } from "./people.ts";
import type { SupplierCode } from "./suppliers.ts";

/** Everybody and everything that the demo's orders are about. */
export interface Office {
  readonly people: Readonly<Record<PersonKey, Actor>>;
  /** Ids by code. */
  readonly suppliers: Readonly<Record<SupplierCode, string>>;
  readonly today: CalendarDate;
}

/** One thing that somebody does with an order. */
export type Step = (office: Office, order: OrderView) => Promise<OrderView>;

/** A day so many days from today; before it, when negative. */
export function dayIn(office: Office, days: number): CalendarDate {
  return addDays(office.today, days);
}

/** Half past six in the morning (UTC) of that day: what came today came before now. */
export function timeIn(office: Office, days: number): string {
  return `${dayIn(office, days)}T06:30:00Z`;
}
