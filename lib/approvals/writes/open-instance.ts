import { newId } from "#lib/kernel/id";
import type { Order } from "#lib/orders/order";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import { keyOf } from "../approver-key.ts";
import { deadlineOf } from "../deadline.ts";
import type { DatedRoute } from "../queries/find-route.ts";

/**
 * The start of an order's approval: the instance, all its steps, and the first stage open. Where nobody has to sign, the
 * instance is approved at once: it says which policy allowed that.
 */
export function openInstance(
  order: Pick<Order, "id" | "contentHash">,
  route: DatedRoute,
  now: Date,
  changeOrderId: string | null = null,
): Write {
  if (route.outcome === "UNROUTABLE" || route.policy === null) throw new Error("What nobody can sign is not opened.");
  const state = route.outcome === "AUTO_APPROVED" ? "APPROVED" : "OPEN";
  const endedAt = state === "OPEN" ? null : now;

  const rows = Prisma.sql`
    instance AS (
      INSERT INTO approval_instance (id, purchase_order_id, document_type, change_order_id, policy_id, rule, content_hash, explanation, flags, state, created_at, ended_at)
      VALUES (${newId()}::uuid, ${order.id}::uuid, ${changeOrderId === null ? "PO" : "CHANGE_ORDER"}::"DocumentType", ${changeOrderId}::uuid, ${route.policy.id}::uuid, ${route.rule}, ${order.contentHash}, ${[...route.explanation]}, ${JSON.stringify(route.flags)}::jsonb, ${state}::"InstanceState", ${now}, ${endedAt})
      RETURNING id, purchase_order_id
    ), steps AS (
      INSERT INTO approval_step (id, instance_id, purchase_order_id, stage, position, mode, quorum, approvers, approver_keys, due_hours, remind_hours, escalate_to, state, opened_at, due_at, remind_at)
      SELECT s.id, instance.id, instance.purchase_order_id, s.stage, s.position, s.mode, s.quorum, s.approvers, s.keys, s."dueHours", s."remindHours", s."escalateTo",
        CASE WHEN s.stage = 0 THEN 'OPEN' ELSE 'WAITING' END::"StepState",
        CASE WHEN s.stage = 0 THEN ${now}::timestamptz END, s."dueAt", s."remindAt"
      FROM instance, jsonb_to_recordset(${JSON.stringify(stepRows(route, now))}::jsonb)
        AS s (id uuid, stage int, position int, mode "StepMode", quorum int, approvers jsonb, keys text[], "dueHours" int, "remindHours" int, "escalateTo" jsonb,
          "dueAt" timestamptz, "remindAt" timestamptz)
    )`;
  return { rows };
}

function stepRows({ stages, calendar }: DatedRoute, now: Date) {
  return stages.flatMap(({ steps }, stage) =>
    steps.map((step, position) => ({
      ...{ id: newId(), stage, position, ...step, keys: step.approvers.map(keyOf) },
      ...(stage === 0 && deadlineOf(step, now, calendar)),
    })),
  );
}
