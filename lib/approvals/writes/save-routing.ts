import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import { signersOf } from "../decision.ts";
import type { Instance, InstanceStep } from "../instance.ts";
import { stillWanted } from "../seats.ts";
import { decidedBefore } from "./save-decision.ts";

/** Who signs from now on: the steps that changed or are new, who stepped aside, and the flags. Refused where the approval has ended. */
export function saveRouting(before: Instance, after: Instance): Write {
  const changed = after.steps.filter((step) => !before.steps.includes(step));
  const rows = Prisma.sql`
    rerouted AS (
      UPDATE approval_instance SET recused_ids = ${[...after.recusedIds]}::uuid[], flags = ${JSON.stringify(after.flags)}::jsonb
      WHERE id = ${after.id}::uuid AND state = 'OPEN' RETURNING id, purchase_order_id
    ), restepped AS (
      INSERT INTO approval_step (id, instance_id, purchase_order_id, stage, position, mode, quorum, approvers, approver_keys, state, opened_at)
      SELECT s.id, rerouted.id, rerouted.purchase_order_id, s.stage, s.position, s.mode, s.quorum, s.approvers, s.keys, s.state, s."openedAt"
      FROM rerouted, jsonb_to_recordset(${JSON.stringify(changed.map((step) => rowOf(step, after)))}::jsonb)
        AS s (id uuid, stage int, position int, mode "StepMode", quorum int, approvers jsonb, keys text[], state "StepState", "openedAt" timestamptz)
      ON CONFLICT (id) DO UPDATE SET mode = excluded.mode, quorum = excluded.quorum, approvers = excluded.approvers, approver_keys = excluded.approver_keys, stuck_at = NULL
    )`;
  return { rows, counted: "rerouted", otherwise: decidedBefore };
}

function rowOf({ decisions, ...step }: InstanceStep, { recusedIds, persons }: Instance) {
  const gone = recusedIds.map((id) => `user:${id}`);
  const keys = stillWanted(step, signersOf({ ...step, decisions }), persons).filter((key) => !gone.includes(key));
  return { ...step, keys };
}
