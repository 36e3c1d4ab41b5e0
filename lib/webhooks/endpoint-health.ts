import { addLatencies, quantile } from "./latency.ts";

/** One hour of an endpoint, as it is stored. */
export interface StoredHour {
  readonly hour: string;
  readonly delivered: number;
  readonly failed: number;
  readonly latency: readonly number[];
}

/** Tries of one hour, by hand not counted; `hour` is its beginning, ISO 8601. Milliseconds, null where nothing answered. */
export interface HourOfTries {
  readonly hour: string;
  readonly delivered: number;
  readonly failed: number;
  readonly p50: number | null;
  readonly p95: number | null;
}

/** How an endpoint did in the last 24 hours, and what waits for it now. */
export interface EndpointHealth {
  readonly endpointId: string;
  /** Tries. */
  readonly delivered: number;
  readonly failed: number;
  /** With one digit after the point, rounded down so that 100.0 means all; null where nothing was tried. */
  readonly successPercent: string | null;
  readonly p50: number | null;
  readonly p95: number | null;
  /** The running hour is the last of them. */
  readonly hours: readonly HourOfTries[];
  /** Deliveries; counting stops at 10,000. */
  readonly waiting: number;
  /** When the oldest of them came about. */
  readonly oldest: string | null;
  /** Deliveries that failed for good; counting stops at 10,000. */
  readonly failedDeliveries: number;
}

const hourMs = 3_600_000;
const hoursShown = 24;

/** From what is stored of the last hours, in any order, hours without tries left out. */
export function summaryOf(stored: readonly StoredHour[], now: Date) {
  const byHour = new Map(stored.map((one) => [Date.parse(one.hour), one]));
  const last = Math.floor(now.getTime() / hourMs) * hourMs;
  const hours = Array.from({ length: hoursShown }, (_, index) => last - (hoursShown - 1 - index) * hourMs);
  const found = hours.flatMap((at) => byHour.get(at) ?? []);
  const delivered = found.reduce((sum, one) => sum + one.delivered, 0);
  const failed = found.reduce((sum, one) => sum + one.failed, 0);
  const latency = found.reduce<readonly number[]>((sum, one) => addLatencies(sum, one.latency), []);
  return {
    delivered,
    failed,
    successPercent: percentOf(delivered, delivered + failed),
    p50: quantile(latency, 0.5),
    p95: quantile(latency, 0.95),
    hours: hours.map((at) => hourOf(at, byHour.get(at))),
  };
}

function hourOf(at: number, stored: StoredHour | undefined): HourOfTries {
  const latency = stored?.latency ?? [];
  return {
    hour: new Date(at).toISOString(),
    delivered: stored?.delivered ?? 0,
    failed: stored?.failed ?? 0,
    p50: quantile(latency, 0.5),
    p95: quantile(latency, 0.95),
  };
}

function percentOf(part: number, all: number): string | null {
  if (all === 0) return null;
  const tenths = Math.floor((part * 1000) / all);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
