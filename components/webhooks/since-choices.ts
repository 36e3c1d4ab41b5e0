import { formatMinute } from "../ui/format.ts";
import type { Option } from "../ui/input.tsx";

const dayMs = 24 * 3_600_000;

/** From when on failed deliveries are sent again, ISO 8601: a moment of their own first, where there is one, then days back from now. */
export function sinceChoices(own: { label: string; at: string } | null, now: string, zone: string): Option[] {
  const first = own ? [{ value: own.at, label: `${own.label}, ${formatMinute(own.at, zone)}` }] : [];
  const back = [1, 7, 30].map((days) => ({
    value: daysBefore(now, days),
    label: days === 1 ? "The last 24 hours" : `The last ${days} days`,
  }));
  return [...first, ...back];
}

/** So many times 24 hours before, ISO 8601. */
export function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * dayMs).toISOString();
}
