import { keyOf } from "#lib/approvals/approver-key";
import { deadlineOf } from "#lib/approvals/deadline";
import type { Instance } from "#lib/approvals/instance";
import type { WorkingCalendar } from "#lib/company/working-time";
import type { Tx } from "#lib/platform/db";

/** Many approvals with their steps and decisions. */
export async function writeApprovals(tx: Tx, instances: readonly Instance[], calendar: WorkingCalendar): Promise<void> {
  const rows = instances.map(({ steps: _steps, policy, ...instance }) => ({
    ...instance,
    policyId: policy?.id ?? null,
  }));
  await tx.$executeRaw`
    INSERT INTO approval_instance (id, purchase_order_id, policy_id, rule, content_hash, explanation, flags, state, created_at, ended_at)
    SELECT id, "purchaseOrderId", "policyId", rule, "contentHash", explanation, flags, state, "createdAt", "endedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS i (id uuid, "purchaseOrderId" uuid, "policyId" uuid, rule int, "contentHash" text,
      explanation text[], flags jsonb, state "InstanceState", "createdAt" timestamptz, "endedAt" timestamptz)`;
  const steps = instances.flatMap((instance) =>
    instance.steps.map((step) => ({
      ...step,
      instanceId: instance.id,
      orderId: instance.purchaseOrderId,
      keys: step.approvers.map(keyOf),
      remindAt:
        step.state === "OPEN" && step.openedAt ? deadlineOf(step, new Date(step.openedAt), calendar).remindAt : null,
    })),
  );
  await writeSteps(tx, steps);
  await writeDecisions(
    tx,
    steps.flatMap(({ id: stepId, decisions, instanceId, orderId }) =>
      decisions.map((decision) => ({ ...decision, stepId, instanceId, orderId })),
    ),
  );
}

async function writeSteps(tx: Tx, steps: readonly object[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO approval_step (id, instance_id, purchase_order_id, stage, position, mode, quorum, approvers, approver_keys, due_hours, remind_hours, escalate_to, state, opened_at, ended_at, due_at, remind_at)
    SELECT id, "instanceId", "orderId", stage, position, mode, quorum, approvers, keys, "dueHours", "remindHours", "escalateTo", state, "openedAt", "endedAt", "dueAt", "remindAt"
    FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS s (id uuid, "instanceId" uuid, "orderId" uuid, stage int, position int, mode "StepMode",
      quorum int, approvers jsonb, keys text[], "dueHours" int, "remindHours" int, "escalateTo" jsonb, state "StepState", "openedAt" timestamptz, "endedAt" timestamptz, "dueAt" timestamptz, "remindAt" timestamptz)`;
}

async function writeDecisions(tx: Tx, decisions: readonly object[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO approval_decision (id, step_id, instance_id, purchase_order_id, user_id, roles, verdict, content_hash, comment, reason_code, at)
    SELECT id, "stepId", "instanceId", "orderId", "userId", roles, verdict, "contentHash", comment, "reasonCode", at
    FROM jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) AS d (id uuid, "stepId" uuid, "instanceId" uuid, "orderId" uuid, "userId" uuid,
      roles "Role"[], verdict "Verdict", "contentHash" text, comment text, "reasonCode" text, at timestamptz)`;
}
