import type { Tx } from "#lib/platform/db";
import type { RoutedApprover } from "../instance.ts";
import { nobodyCanSign } from "../stuck.ts";

interface Reminded {
  readonly id: string;
  readonly remindAt: Date;
}

/** One more reminder of each step, and when the next one is due. */
export async function saveReminders(tx: Tx, steps: readonly Reminded[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE approval_step s SET reminded = reminded + 1, remind_at = r."remindAt"
    FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS r (id uuid, "remindAt" timestamptz) WHERE s.id = r.id`;
}

interface Escalated {
  readonly id: string;
  readonly approvers: readonly RoutedApprover[];
  readonly approverKeys: readonly string[];
}

/** The steps may be signed by others too from now on. */
export async function saveEscalations(tx: Tx, steps: readonly Escalated[], now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE approval_step s SET escalated_at = ${now}, approvers = e.approvers, approver_keys = e."approverKeys"
    FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS e (id uuid, approvers jsonb, "approverKeys" text[]) WHERE s.id = e.id`;
}

/** Since when nobody can sign these steps; null = somebody can. Their approvals are flagged while that is so of one of them. */
export async function saveStuck(tx: Tx, ids: readonly string[], since: Date | null): Promise<void> {
  if (ids.length === 0) return;
  await tx.approvalStep.updateMany({ where: { id: { in: [...ids] } }, data: { stuckAt: since } });
  await tx.$executeRaw`
    UPDATE approval_instance i SET flags =
      (SELECT coalesce(jsonb_agg(flag), '[]') FROM jsonb_array_elements(i.flags) flag WHERE flag ->> 'code' <> ${nobodyCanSign.code})
      || CASE WHEN EXISTS (SELECT 1 FROM approval_step s WHERE s.instance_id = i.id AND s.state = 'OPEN' AND s.stuck_at IS NOT NULL)
        THEN ${JSON.stringify([nobodyCanSign])}::jsonb ELSE '[]' END
    WHERE i.id IN (SELECT instance_id FROM approval_step WHERE id = ANY (${[...ids]}::uuid[]))`;
}
