import { newId } from "#lib/kernel/id";
import type { WorkingCalendar } from "#lib/company/working-time";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import type { ExceptionRoute } from "../queries/find-exception-routes.ts";
import { stepRows } from "./open-instance.ts";

/** An exception that the policy says something of, and the content on which is decided. */
export interface RoutedException {
  readonly exceptionId: string;
  readonly contentHash: string;
  readonly route: ExceptionRoute;
}

/** The start of an approval for each exception, all in one; where nobody has to sign, it is approved at once and says by which rule. */
export function openExceptions(
  orderId: string,
  routed: readonly RoutedException[],
  calendar: WorkingCalendar,
  now: Date,
): Write {
  const instances = routed.map(({ exceptionId, contentHash, route }) => {
    if (route.outcome === "UNROUTABLE" || route.policy === null) throw new Error("What nobody can sign is not opened.");
    const { policy, rule, explanation, outcome } = route;
    const state = outcome === "AUTO_APPROVED" ? "APPROVED" : "OPEN";
    return { id: newId(), exceptionId, contentHash, policyId: policy.id, rule, explanation, state, route };
  });
  const steps = instances.flatMap(({ id, route }) =>
    stepRows({ ...route, calendar }, now).map((step) => ({ ...step, instanceId: id })),
  );
  const rows = Prisma.sql`
    opened_exceptions AS (
      INSERT INTO approval_instance (id, purchase_order_id, document_type, match_exception_id, policy_id, rule, content_hash, explanation, state, created_at, ended_at)
      SELECT id, ${orderId}::uuid, 'MATCH_EXCEPTION', "exceptionId", "policyId", rule, "contentHash", explanation, state, ${now},
        CASE WHEN state = 'APPROVED' THEN ${now}::timestamptz END
      FROM jsonb_to_recordset(${JSON.stringify(instances.map(({ route: _route, ...row }) => row))}::jsonb)
        AS r (id uuid, "exceptionId" uuid, "policyId" uuid, rule int, "contentHash" text, explanation text[], state "InstanceState")
      RETURNING id
    ), exception_steps AS (
      INSERT INTO approval_step (id, instance_id, purchase_order_id, stage, position, mode, quorum, approvers, approver_keys, due_hours, remind_hours, escalate_to, state, opened_at, due_at, remind_at)
      SELECT s.id, o.id, ${orderId}::uuid, s.stage, s.position, s.mode, s.quorum, s.approvers, s.keys, s."dueHours", s."remindHours", s."escalateTo",
        CASE WHEN s.stage = 0 THEN 'OPEN' ELSE 'WAITING' END::"StepState", CASE WHEN s.stage = 0 THEN ${now}::timestamptz END, s."dueAt", s."remindAt"
      FROM opened_exceptions o JOIN jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        AS s (id uuid, "instanceId" uuid, stage int, position int, mode "StepMode", quorum int, approvers jsonb, keys text[], "dueHours" int, "remindHours" int,
          "escalateTo" jsonb, "dueAt" timestamptz, "remindAt" timestamptz) ON s."instanceId" = o.id
    )`;
  return { rows };
}
