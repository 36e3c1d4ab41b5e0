import type { Tx } from "#lib/platform/db";
import type { PolicyView } from "../policy-view.ts";

interface NewBacktest {
  readonly id: string;
  readonly policy: PolicyView;
  readonly requestedById: string | null;
  readonly last: number;
  readonly now: Date;
}

/** A backtest against the policy in force, for changes without one of their own that of orders, and the job that runs it: one at a time, so that nobody is slowed down. */
export async function insertBacktest(tx: Tx, { id, policy, requestedById, last, now }: NewBacktest): Promise<void> {
  const { name, version, documentType, rules } = policy;
  const going = documentType === "CHANGE_ORDER" ? [documentType, "PO"] : [documentType];
  const tried = JSON.stringify({ id: policy.id, name, version, documentType, rules });
  await tx.$executeRaw`
    INSERT INTO policy_backtest (id, policy_id, tried, compared_with, requested_by_id, last, created_at)
    SELECT ${id}::uuid, ${policy.id}::uuid, ${tried}::jsonb, (
      SELECT jsonb_build_object('id', a.id, 'name', a.name, 'version', a.version, 'documentType', a.document_type, 'rules', a.rules)
      FROM approval_policy a WHERE a.status = 'ACTIVE' AND a.document_type = ANY (${going}::"DocumentType"[])
      ORDER BY a.document_type = ${documentType}::"DocumentType" DESC LIMIT 1
    ), ${requestedById}::uuid, ${last}, ${now}`;
  await tx.$queryRaw`
    SELECT (graphile_worker.add_job('backtest', json_build_object('id', ${id}::text), queue_name => 'backtests', max_attempts => 10)).id::text`;
}
