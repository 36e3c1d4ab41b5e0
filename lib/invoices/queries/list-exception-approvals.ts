import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import type { Instance } from "#lib/approvals/instance";
import { findStanding } from "#lib/approvals/queries/find-standing";
import { instanceColumns } from "#lib/approvals/queries/instance-columns";
import { routeOf } from "#lib/approvals/route-view";
import type { Order } from "#lib/orders/order";
import { permits } from "#lib/orders/lifecycle";
import { db } from "#lib/platform/db";
import { decideException } from "../accepting.ts";
import type { ExceptionApproval } from "../exception-approval.ts";

/** How each exception of an order's invoices is decided, for somebody of the company who sees the order; suppliers get none. */
export async function listExceptionApprovals(actor: Actor, order: Order): Promise<ExceptionApproval[]> {
  if (!can(actor, "order.read-route").ok) return [];
  const questions = order.invoices.flatMap((invoice) =>
    invoice.exceptions.map((exception) => ({ invoice, exception })),
  );
  const isRouted = questions.some(({ exception }) => exception.approval !== null);
  const [instances, standing] = isRouted
    ? await Promise.all([readInstances(order.id), findStanding(actor)])
    : [new Map<string | null, Instance>(), null];

  return questions.map((about) => {
    const { id, approval } = about.exception;
    const instance = instances.get(id);
    const pending = approval === "OPEN" && instance && standing ? { ...instance, standing } : null;
    const may = (verdict: "APPROVE" | "REJECT") => decideException(order, about, actor, pending, verdict).ok;
    const isHere = permits(order, "accept-exception");
    return {
      exceptionId: id,
      route: instance ? routeOf(instance) : null,
      mayAccept: isHere && may("APPROVE"),
      mayDispute: isHere && may("REJECT"),
    };
  });
}

async function readInstances(orderId: string): Promise<Map<string | null, Instance>> {
  const rows = await db.$queryRaw<Instance[]>`
    SELECT ${instanceColumns} FROM approval_instance i JOIN approval_policy p ON p.id = i.policy_id
    WHERE i.purchase_order_id = ${orderId}::uuid AND i.match_exception_id IS NOT NULL ORDER BY i.created_at, i.id`;
  return new Map(rows.map((row) => [row.matchExceptionId, row]));
}
