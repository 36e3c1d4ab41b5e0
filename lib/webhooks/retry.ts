const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waiting before the 2nd, 3rd … try, in milliseconds; the first goes out at once, after the last the delivery has failed. */
export const schedule: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

export const mostTries = schedule.length + 1;

const longestWish = 24 * hour;

/** Milliseconds until the next try after so many have failed, never less than the schedule and up to a fifth more; null: it failed for good. */
export function waitAfter(failedTries: number, random: number): number | null {
  const planned = schedule[failedTries - 1];
  return planned === undefined ? null : Math.round(planned * (1 + random / 5));
}

/** `Retry-After` in milliseconds from `now`: seconds or an HTTP date, at most 24 h. Null for anything else. */
export function retryAfter(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? "";
  if (/^\d{1,10}$/.test(text)) return Math.min(Number(text) * second, longestWish);
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d{2}:\d{2}:\d{2}/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(at - now.getTime(), 0), longestWish);
}

/** What came of one try: an answer with its status, or the error that kept it from coming. */
export interface Answer {
  readonly status: number | null;
  readonly error: string | null;
  readonly retryAfter?: string | undefined;
}

export interface Verdict {
  readonly delivered: boolean;
  /** 410: the receiver wants no more. */
  readonly gone: boolean;
  /** The receiver cannot keep up: send fewer at a time. */
  readonly overloaded: boolean;
  /** Milliseconds for which the receiver asked for peace. */
  readonly quietFor: number | null;
}

const overloadedStatuses = [429, 502, 504];

/** What one try means. Any 2xx acknowledges; redirects are failures, since they are not followed. */
export function judge({ status, error, retryAfter: wish }: Answer, now: Date): Verdict {
  const delivered = status !== null && status >= 200 && status < 300;
  return {
    delivered,
    gone: status === 410,
    overloaded: status === null ? isTimeout(error) : overloadedStatuses.includes(status),
    quietFor: status === 429 || status === 503 ? retryAfter(wish, now) : null,
  };
}

function isTimeout(error: string | null): boolean {
  return error !== null && /^(timeout|connect_timeout)\b/.test(error);
}
