import { formatDate, formatDay, formatMinute, formatUtc } from "./format.ts";

export interface TimeProps {
  readonly at: Date | string;
  /** IANA zone of the reader or the company; without it the time is shown, and marked, as UTC. */
  readonly zone?: string;
  readonly show?: "minute" | "day";
}

/** An instant nobody can misread: "21 Nov 2026 16:02", in full UTC when pointed at. */
export function Time({ at, zone, show = "minute" }: TimeProps) {
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={formatUtc(at)} className="whitespace-nowrap">
      {show === "day" ? formatDay(at, zone) : formatMinute(at, zone)}
    </time>
  );
}

/** A calendar date "2026-12-04" as "4 Dec 2026", the same day everywhere. */
export function Day({ date }: { readonly date: string }) {
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {formatDate(date)}
    </time>
  );
}
