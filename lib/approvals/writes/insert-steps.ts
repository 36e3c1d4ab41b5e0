import { newId } from "#lib/kernel/id";
import { Prisma } from "#prisma/generated/client";
import { keyOf } from "../approver-key.ts";
import { deadlineOf } from "../deadline.ts";
import type { DatedRoute } from "../queries/find-route.ts";

/** The steps of an instance that was opened for this route, the deadlines of the first stage set. */
export function stepRows(instanceId: string, { stages, calendar }: Pick<DatedRoute, "stages" | "calendar">, now: Date) {
  return stages.flatMap(({ steps }, stage) =>
    steps.map((step, position) => ({
      ...{ id: newId(), instanceId, stage, position, ...step, keys: step.approvers.map(keyOf) },
      ...(stage === 0 && deadlineOf(step, now, calendar)),
    })),
  );
}

/** Inserts them for the instances in the part `opened` of the same statement: of each the first stage is open. */
export function insertSteps(opened: "instance" | "opened_exceptions", steps: ReturnType<typeof stepRows>, now: Date) {
  return Prisma.sql`
    INSERT INTO approval_step (id, instance_id, purchase_order_id, stage, position, mode, quorum, approvers, approver_keys, due_hours, remind_hours, escalate_to, state, opened_at, due_at, remind_at)
    SELECT s.id, o.id, o.purchase_order_id, s.stage, s.position, s.mode, s.quorum, s.approvers, s.keys, s."dueHours", s."remindHours", s."escalateTo",
      CASE WHEN s.stage = 0 THEN 'OPEN' ELSE 'WAITING' END::"StepState", CASE WHEN s.stage = 0 THEN ${now}::timestamptz END, s."dueAt", s."remindAt"
    FROM ${Prisma.raw(opened)} o JOIN jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      AS s (id uuid, "instanceId" uuid, stage int, position int, mode "StepMode", quorum int, approvers jsonb, keys text[], "dueHours" int, "remindHours" int,
        "escalateTo" jsonb, "dueAt" timestamptz, "remindAt" timestamptz) ON s."instanceId" = o.id`;
}
