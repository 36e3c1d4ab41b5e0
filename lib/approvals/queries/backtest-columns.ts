import { Prisma } from "#prisma/generated/client";
import { backtestNotes, type BacktestView } from "../backtest.ts";

const named = (column: string) =>
  Prisma.raw(
    `jsonb_build_object('id', ${column} -> 'id', 'name', ${column} -> 'name', 'version', ${column} -> 'version')`,
  );

/** A backtest `b`, in the shape of `BacktestView` without its notes. */
export const backtestColumns = Prisma.sql`
  b.id, ${named("b.tried")} AS policy, b.tried ->> 'documentType' AS "documentType", CASE WHEN b.compared_with IS NOT NULL THEN ${named("b.compared_with")} END AS "comparedWith",
  b.state, b.last, b.total, b.done, b.done - b.same AS changed,
  jsonb_build_object('same', b.same, 'otherApprovers', b.other_approvers, 'becameUnroutable', b.became_unroutable,
    'becameAutoApproved', b.became_auto_approved, 'becameRouted', b.became_routed) AS counts,
  b.problem, (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = b.requested_by_id) AS "requestedBy",
  iso(b.created_at) AS "createdAt", iso(b.ended_at) AS "endedAt"`;

/** The row as it is shown. */
export function backtestView(row: Omit<BacktestView, "notes">): BacktestView {
  return { ...row, notes: backtestNotes(row.documentType) };
}
