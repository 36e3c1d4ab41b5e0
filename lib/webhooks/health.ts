import { breakerOpensAt } from "./flow.ts";

const hour = 3_600_000;

/** What is known of an endpoint's recent past. Tries sent by hand do not count. */
export interface Health {
  readonly consecutiveFailures: number;
  /** The first of the failures in a row. */
  readonly failingSince: Date | null;
  readonly lastFailureAt: Date | null;
  /** How many hours of failing the owner was last told of: 0, 24 or 72. */
  readonly warnedHours: number;
}

export type HealthStep = { readonly disable: true } | { readonly warn: 24 | 72 } | null;

const patience = { days: 5, span: 12 * hour, failures: 10 };

/** What to do about an endpoint that keeps failing: warn its owner, disable it, or nothing yet. */
export function healthStep(
  { consecutiveFailures, failingSince, lastFailureAt, warnedHours }: Health,
  now: Date,
): HealthStep {
  if (!failingSince || !lastFailureAt || consecutiveFailures === 0) return null;
  const failing = now.getTime() - failingSince.getTime();
  const span = lastFailureAt.getTime() - failingSince.getTime();
  if (failing >= patience.days * 24 * hour && span >= patience.span && consecutiveFailures >= patience.failures)
    return { disable: true };
  if (failing >= 72 * hour && warnedHours < 72) return { warn: 72 };
  return failing >= 24 * hour && warnedHours < 24 ? { warn: 24 } : null;
}

export type Condition = "unused" | "working" | "failing" | "disabled";

/** In one word, for people. */
export function conditionOf(endpoint: {
  enabled: boolean;
  failingSince: Date | string | null;
  lastSuccessAt: Date | string | null;
}): Condition {
  if (!endpoint.enabled) return "disabled";
  if (endpoint.failingSince !== null) return "failing";
  return endpoint.lastSuccessAt === null ? "unused" : "working";
}

/** `open`: nothing but the probe at `probeAt`; `half_open`: that probe is due, its answer decides. */
export type Breaker = { readonly state: "closed" | "half_open" } | { readonly state: "open"; readonly probeAt: string };

/** What is stored of an endpoint, as its breaker. Times are ISO 8601. */
export function breakerOf(
  { consecutiveFailures, holdUntil }: { readonly consecutiveFailures: number; readonly holdUntil: string | null },
  now: string,
): Breaker {
  if (consecutiveFailures < breakerOpensAt) return { state: "closed" };
  return holdUntil !== null && holdUntil > now ? { state: "open", probeAt: holdUntil } : { state: "half_open" };
}
