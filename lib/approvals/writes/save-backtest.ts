import { db } from "#lib/platform/db";
import type { RouteChange } from "../backtest.ts";

export interface Replayed {
  readonly purchaseOrderId: string;
  readonly kind: RouteChange;
  readonly before: string;
  readonly after: string;
}

export interface Batch {
  readonly id: string;
  /** How many were done before this batch: who comes second with the same batch writes nothing. */
  readonly doneBefore: number;
  readonly replayed: readonly Replayed[];
  readonly cursorId: string;
}

/** Counts, what changed and the place to go on from, in one statement. False: it was cancelled, or another did this batch. */
export async function saveBatch({ id, doneBefore, replayed, cursorId }: Batch): Promise<boolean> {
  const of = (kind: RouteChange) => replayed.filter((each) => each.kind === kind).length;
  const changed = replayed.flatMap((each, index) =>
    each.kind === "SAME" ? [] : [{ ...each, position: doneBefore + index + 1 }],
  );
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH saved AS (
      UPDATE policy_backtest SET done = done + ${replayed.length}, same = same + ${of("SAME")},
        other_approvers = other_approvers + ${of("OTHER_APPROVERS")}, became_unroutable = became_unroutable + ${of("BECAME_UNROUTABLE")},
        became_auto_approved = became_auto_approved + ${of("BECAME_AUTO_APPROVED")}, became_routed = became_routed + ${of("BECAME_ROUTED")},
        cursor_id = ${cursorId}::uuid
      WHERE id = ${id}::uuid AND state = 'running' AND done = ${doneBefore} RETURNING id
    ), changed AS (
      INSERT INTO policy_backtest_change (backtest_id, position, purchase_order_id, kind, before, after)
      SELECT saved.id, c.position, c."purchaseOrderId", c.kind, c.before, c.after
      FROM saved, jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
        AS c (position int, "purchaseOrderId" uuid, kind "RouteChange", before text, after text)
    ) SELECT id FROM saved`;
  return rows.length === 1;
}

/** Ends a backtest that still runs. */
export async function endBacktest(
  id: string,
  state: "done" | "failed",
  problem: string | null,
  now: Date,
): Promise<void> {
  await db.policyBacktest.updateMany({
    where: { id, state: { in: ["queued", "running"] } },
    data: { state, problem, endedAt: now },
  });
}
