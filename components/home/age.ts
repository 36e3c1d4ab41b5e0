const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something has waited, roughly: "5 min", "2 h", "3 d". */
export function ageInWords(since: string, now: Date): string {
  const waited = Math.max(0, now.getTime() - Date.parse(since));
  if (waited < hour) return `${Math.max(1, Math.floor(waited / minute))} min`;
  return waited < 2 * day ? `${Math.floor(waited / hour)} h` : `${Math.floor(waited / day)} d`;
}
