import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import type { BacktestChange } from "../backtest.ts";
import { listChangesInput } from "../backtest-input.ts";
import { readBacktest } from "./get-backtest.ts";

/** A page of the orders that would have gone another way, the latest submission first. */
export const listBacktestChanges = query(
  "policy.read",
  listChangesInput,
  async (_actor, { id, jobId, limit, cursor }): Promise<Page<BacktestChange>> => {
    await readBacktest(db, id, jobId);
    const [after = 0] = cursor ?? [];
    const rows = await db.$queryRaw<BacktestChange[]>`
      SELECT c.position, jsonb_build_object('id', o.id, 'number', o.number) AS "purchaseOrder", c.kind, c.before, c.after
      FROM policy_backtest_change c JOIN purchase_order o ON o.id = c.purchase_order_id
      WHERE c.backtest_id = ${jobId}::uuid AND c.position > ${after}::int ORDER BY c.position LIMIT ${limit + 1}`;
    return cutPage(rows, limit, ({ position }) => [position]);
  },
);
