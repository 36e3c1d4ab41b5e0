import { cache } from "react";
import { getCalendar } from "#lib/company/queries/get-calendar";

/** The company's time zone, day and currency, asked once per request. */
export const companyCalendar = cache(getCalendar);
