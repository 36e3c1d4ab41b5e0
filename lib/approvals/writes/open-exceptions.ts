import { newId } from "#lib/kernel/id";
import type { WorkingCalendar } from "#lib/company/working-time";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import type { ExceptionRoute } from "../queries/find-exception-routes.ts";
import { insertSteps, stepRows } from "./insert-steps.ts";

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
  const steps = instances.flatMap(({ id, route }) => stepRows(id, { ...route, calendar }, now));
  const rows = Prisma.sql`
    opened_exceptions AS (
      INSERT INTO approval_instance (id, purchase_order_id, document_type, match_exception_id, policy_id, rule, content_hash, explanation, state, created_at, ended_at)
      SELECT id, ${orderId}::uuid, 'MATCH_EXCEPTION', "exceptionId", "policyId", rule, "contentHash", explanation, state, ${now},
        CASE WHEN state = 'APPROVED' THEN ${now}::timestamptz END
      FROM jsonb_to_recordset(${JSON.stringify(instances.map(({ route: _route, ...row }) => row))}::jsonb)
        AS r (id uuid, "exceptionId" uuid, "policyId" uuid, rule int, "contentHash" text, explanation text[], state "InstanceState")
      RETURNING id, purchase_order_id
    ), exception_steps AS (${insertSteps("opened_exceptions", steps, now)}
    )`;
  return { rows };
}
