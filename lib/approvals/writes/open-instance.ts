import { newId } from "#lib/kernel/id";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import { keyOf } from "../approver-key.ts";
import { deadlineOf } from "../deadline.ts";
import type { DatedRoute } from "../queries/find-route.ts";

/** What is to be signed, and its content. */
export type Signed = { readonly contentHash: string } & (
  | { readonly id: string; readonly changeOrderId?: string | null }
  | { readonly supplierChangeId: string }
);

/**
 * The start of an approval: the instance, all its steps, and the first stage open. Where nobody has to sign, the
 * instance is approved at once: it says which policy allowed that.
 */
export function openInstance(signed: Signed, route: DatedRoute, now: Date): Write {
  if (route.outcome === "UNROUTABLE") throw new Error("What nobody can sign is not opened.");
  const state = route.outcome === "AUTO_APPROVED" ? "APPROVED" : "OPEN";
  const endedAt = state === "OPEN" ? null : now;

  const { documentType, orderId, changeOrderId, supplierChangeId } = subjectOf(signed);
  const rows = Prisma.sql`
    instance AS (
      INSERT INTO approval_instance (id, purchase_order_id, document_type, change_order_id, supplier_change_id, policy_id, rule, content_hash, explanation, flags, state, created_at, ended_at)
      VALUES (${newId()}::uuid, ${orderId}::uuid, ${documentType}::"DocumentType", ${changeOrderId}::uuid, ${supplierChangeId}::uuid, ${route.policy?.id ?? null}::uuid, ${route.rule}, ${signed.contentHash}, ${[...route.explanation]}, ${JSON.stringify(route.flags)}::jsonb, ${state}::"InstanceState", ${now}, ${endedAt})
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

function subjectOf(signed: Signed) {
  if ("supplierChangeId" in signed) {
    const { supplierChangeId } = signed;
    return { documentType: "SUPPLIER_CHANGE", orderId: null, changeOrderId: null, supplierChangeId };
  }
  const { id: orderId, changeOrderId = null } = signed;
  return {
    documentType: changeOrderId === null ? "PO" : "CHANGE_ORDER",
    orderId,
    changeOrderId,
    supplierChangeId: null,
  };
}

/** The steps of a route, the first stage open. */
export function stepRows({ stages, calendar }: Pick<DatedRoute, "stages" | "calendar">, now: Date) {
  return stages.flatMap(({ steps }, stage) =>
    steps.map((step, position) => ({
      ...{ id: newId(), stage, position, ...step, keys: step.approvers.map(keyOf) },
      ...(stage === 0 && deadlineOf(step, now, calendar)),
    })),
  );
}
