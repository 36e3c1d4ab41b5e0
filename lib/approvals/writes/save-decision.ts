import type { Actor } from "#lib/access/actor";
import type { WorkingCalendar } from "#lib/company/working-time";
import type { Refusal } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import { deadlineOf } from "../deadline.ts";
import type { Opinion, Outcome } from "../decision.ts";
import type { ReasonCode } from "../instance.ts";
import type { Remark } from "../remark.ts";

/** A verdict with what the person wrote. */
export interface Verdicted extends Opinion {
  readonly comment?: string | null | undefined;
  readonly reasonCode?: ReasonCode | null | undefined;
  readonly remarks?: readonly Remark[];
}

/** When it was said, and the calendar by which the next steps become due. */
interface Said {
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

/**
 * A verdict and what follows from it: the step ends, the next stage opens, the instance ends. For an instance and a step
 * that are still open; otherwise it is refused with `version_conflict`.
 */
export function saveDecision(outcome: Outcome, actor: Actor, verdicted: Verdicted, { now, calendar }: Said): Write {
  const { person, scope } = outcome.capacity;
  const { step, stepDone, stillWanted, opens, instanceState } = outcome;
  const ended = instanceState !== "OPEN";
  const deadlines = opens.map((next) => ({ id: next.id, ...deadlineOf(next, now, calendar) }));
  const rows = Prisma.sql`
    open_step AS (
      SELECT s.id, s.instance_id, s.purchase_order_id FROM approval_step s JOIN approval_instance i ON i.id = s.instance_id
      WHERE s.id = ${step.id}::uuid AND s.state = 'OPEN' AND i.state = 'OPEN' AND i.content_hash = ${verdicted.contentHash} FOR UPDATE
    ), decided AS (
      INSERT INTO approval_decision (id, step_id, instance_id, purchase_order_id, user_id, on_behalf_of_id, roles, group_ids, verdict, content_hash, comment, reason_code, remarks, at)
      SELECT ${newId()}::uuid, id, instance_id, purchase_order_id, ${actor.id}::uuid, ${scope && person.id}::uuid, ${[...person.roles]}::"Role"[],
        ${[...person.groupIds]}::uuid[], ${verdicted.verdict}::"Verdict",
        ${verdicted.contentHash}, ${verdicted.comment ?? null}, ${verdicted.reasonCode ?? null}, ${JSON.stringify(verdicted.remarks ?? [])}::jsonb, ${now} FROM open_step
      RETURNING step_id
    ), deadline AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(deadlines)}::jsonb) AS d (id uuid, "dueAt" timestamptz, "remindAt" timestamptz)
    ), changed AS (
      UPDATE approval_step s SET
        approver_keys = CASE WHEN s.id = ${step.id}::uuid AND NOT ${stepDone} THEN ${[...stillWanted]} ELSE s.approver_keys END,
        state = CASE WHEN s.id = ${step.id}::uuid THEN CASE WHEN ${stepDone} THEN 'DONE' ELSE 'OPEN' END WHEN ${ended} THEN 'SKIPPED' ELSE 'OPEN' END::"StepState",
        ended_at = CASE WHEN (s.id = ${step.id}::uuid AND ${stepDone}) OR ${ended} THEN ${now}::timestamptz END,
        opened_at = CASE WHEN s.state = 'WAITING' AND NOT ${ended} THEN ${now}::timestamptz ELSE s.opened_at END,
        due_at = coalesce((SELECT "dueAt" FROM deadline WHERE deadline.id = s.id), s.due_at),
        remind_at = coalesce((SELECT "remindAt" FROM deadline WHERE deadline.id = s.id), s.remind_at)
      FROM open_step WHERE s.instance_id = open_step.instance_id AND s.state IN ('OPEN', 'WAITING')
        AND (s.id = open_step.id OR s.id::text = ANY (${opens.map(({ id }) => id)}) OR ${ended})
    ), closed AS (
      UPDATE approval_instance i SET state = ${instanceState}::"InstanceState", ended_at = ${now} FROM open_step WHERE i.id = open_step.instance_id AND ${ended}
    )`;
  return { rows, counted: "decided", otherwise: decidedBefore };
}

/** Somebody was faster. */
export const decidedBefore: Refusal = {
  code: "version_conflict",
  because: "Somebody decided on this order a moment ago. Look at it again.",
};
