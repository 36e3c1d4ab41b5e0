import { newId } from "#lib/kernel/id";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";
import type { DatedRoute } from "../queries/find-route.ts";
import { insertSteps, stepRows } from "./insert-steps.ts";

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

  const id = newId();
  const { documentType, orderId, changeOrderId, supplierChangeId } = subjectOf(signed);
  const rows = Prisma.sql`
    instance AS (
      INSERT INTO approval_instance (id, purchase_order_id, document_type, change_order_id, supplier_change_id, policy_id, rule, content_hash, explanation, flags, state, created_at, ended_at)
      VALUES (${id}::uuid, ${orderId}::uuid, ${documentType}::"DocumentType", ${changeOrderId}::uuid, ${supplierChangeId}::uuid, ${route.policy?.id ?? null}::uuid, ${route.rule}, ${signed.contentHash}, ${[...route.explanation]}, ${JSON.stringify(route.flags)}::jsonb, ${state}::"InstanceState", ${now}, ${endedAt})
      RETURNING id, purchase_order_id
    ), steps AS (${insertSteps("instance", stepRows(id, route, now), now)}
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
