import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { BacktestView } from "../backtest.ts";
import { listBacktestsInput } from "../backtest-input.ts";
import { backtestColumns, backtestView } from "./backtest-columns.ts";
import { readPolicy } from "./get-policy.ts";

/** A page of a policy's backtests, latest first. */
export const listBacktests = query(
  "policy.read",
  listBacktestsInput,
  async (_actor, { id, limit, cursor }): Promise<Page<BacktestView>> => {
    await readPolicy(db, id);
    const [at, last] = cursor ?? [];
    const after = cursor ? Prisma.sql`AND (b.created_at, b.id) < (${at}::timestamptz, ${last}::uuid)` : Prisma.empty;
    const rows = await db.$queryRaw<Omit<BacktestView, "notes">[]>`
      SELECT ${backtestColumns} FROM policy_backtest b WHERE b.policy_id = ${id}::uuid ${after}
      ORDER BY b.created_at DESC, b.id DESC LIMIT ${limit + 1}`;
    return cutPage(rows.map(backtestView), limit, (backtest) => [backtest.createdAt, backtest.id]);
  },
);
