import { createHash } from "node:crypto";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { createSidePool } from "./pool.ts";

/** So many times in so many seconds, over all instances. */
export interface Limit {
  readonly name: string;
  readonly times: number;
  readonly seconds: number;
}

/** One per process: Next reads modules while developing. */
const holder: { countersignLimiters?: Limiters } = globalThis as { countersignLimiters?: Limiters };

interface Limiters {
  readonly pool: ReturnType<typeof createSidePool>;
  readonly known: Map<string, RateLimiterPostgres>;
}

/** One more of these: yes, or no with the seconds to wait. Throws when the count cannot be kept: the caller decides what that means. */
export async function take(limit: Limit, who: string): Promise<Decision<true, "rate_limited">> {
  try {
    await limiterOf(limit).consume(keyOf(who));
    return yes(true);
  } catch (error) {
    if (!isUsedUp(error)) throw error;
    const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    return no("rate_limited", `Too many tries. Wait ${waiting(retryAfter)}, then try again.`, { retryAfter });
  }
}

/** Takes the last one back: it did no harm. */
export async function giveBack(limit: Limit, who: string): Promise<void> {
  await limiterOf(limit).reward(keyOf(who), 1);
}

function limiterOf(limit: Limit): RateLimiterPostgres {
  if (!holder.countersignLimiters || holder.countersignLimiters.pool.ending) {
    holder.countersignLimiters = { pool: createSidePool(2), known: new Map() };
  }
  const { pool, known } = holder.countersignLimiters;
  const limiter = known.get(limit.name) ?? newLimiter(limit, pool);
  known.set(limit.name, limiter);
  return limiter;
}

function newLimiter({ name, times, seconds }: Limit, pool: Limiters["pool"]): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: name,
    points: times,
    duration: seconds,
    inMemoryBlockOnConsumed: times + 1,
  });
}

/** Of one length, and without names or addresses in the table. */
function keyOf(who: string): string {
  return createHash("sha256").update(who).digest("base64url");
}

/** Known by what it carries: a bundler may have made two of its class. */
function isUsedUp(answer: unknown): answer is { msBeforeNext: number } {
  return typeof answer === "object" && answer !== null && "msBeforeNext" in answer && !(answer instanceof Error);
}

function waiting(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
