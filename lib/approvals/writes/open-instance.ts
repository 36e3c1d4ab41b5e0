import { newId } from "#lib/kernel/id";
import type { Order } from "#lib/orders/order";
import type { Tx } from "#lib/platform/db";
import { keyOf } from "../approver-key.ts";
import type { Route } from "../route.ts";

/**
 * Starts the approval of an order: the instance, all its steps, and the first stage open. Where nobody has to sign, the
 * instance is approved at once: it says which policy allowed that. Gives the instance's id; one statement.
 */
export async function openInstance(
  tx: Tx,
  order: Pick<Order, "id" | "contentHash">,
  route: Route,
  now: Date,
): Promise<string> {
  if (route.outcome === "UNROUTABLE" || route.policy === null) throw new Error("What nobody can sign is not opened.");
  const id = newId();
  const state = route.outcome === "AUTO_APPROVED" ? "APPROVED" : "OPEN";
  const endedAt = state === "OPEN" ? null : now;

  await tx.$executeRaw`
    WITH instance AS (
      INSERT INTO approval_instance (id, purchase_order_id, policy_id, rule, content_hash, explanation, state, created_at, ended_at)
      VALUES (${id}::uuid, ${order.id}::uuid, ${route.policy.id}::uuid, ${route.rule}, ${order.contentHash}, ${[...route.explanation]}, ${state}::"InstanceState", ${now}, ${endedAt})
      RETURNING id, purchase_order_id
    )
    INSERT INTO approval_step (id, instance_id, purchase_order_id, stage, position, mode, quorum, approvers, approver_keys, due_hours, state, opened_at, due_at)
    SELECT s.id, instance.id, instance.purchase_order_id, s.stage, s.position, s.mode, s.quorum, s.approvers, s.keys, s."dueHours",
      CASE WHEN s.stage = 0 THEN 'OPEN' ELSE 'WAITING' END::"StepState",
      CASE WHEN s.stage = 0 THEN ${now}::timestamptz END,
      CASE WHEN s.stage = 0 THEN ${now}::timestamptz + make_interval(hours => s."dueHours") END
    FROM instance, jsonb_to_recordset(${JSON.stringify(stepRows(route))}::jsonb)
      AS s (id uuid, stage int, position int, mode "StepMode", quorum int, approvers jsonb, keys text[], "dueHours" int)`;
  return id;
}

function stepRows({ stages }: Route) {
  return stages.flatMap(({ steps }, stage) =>
    steps.map((step, position) => ({ id: newId(), stage, position, ...step, keys: step.approvers.map(keyOf) })),
  );
}
