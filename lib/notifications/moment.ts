const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "23 Nov 2026, 16:00 (Europe/Vienna)" of a moment, ISO 8601. */
export function minuteIn(timeZone: string, at: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
  const month = months[Number(part("month")) - 1];
  return `${part("day")} ${month} ${part("year")}, ${part("hour")}:${part("minute")} (${timeZone})`;
}
