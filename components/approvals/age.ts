const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something has waited, in one unit: "now", "5 min", "2 h", "3 d". */
export function ageOf(since: string, now: Date): string {
  return span(now.getTime() - Date.parse(since)) ?? "now";
}

/** "due in 3 h", "overdue by 2 d", and whether it presses: it is late, or due within four hours. */
export function dueOf(dueAt: string, now: Date): { readonly words: string; readonly presses: boolean } {
  const left = Date.parse(dueAt) - now.getTime();
  if (left < 0) return { words: `overdue${amount(-left)}`, presses: true };
  return { words: `due in ${span(left) ?? "1 min"}`, presses: left < 4 * hour };
}

function amount(late: number): string {
  const words = span(late);
  return words === null ? "" : ` by ${words}`;
}

function span(milliseconds: number): string | null {
  if (milliseconds >= day) return `${Math.floor(milliseconds / day)} d`;
  if (milliseconds >= hour) return `${Math.floor(milliseconds / hour)} h`;
  return milliseconds >= minute ? `${Math.floor(milliseconds / minute)} min` : null;
}
