import type { Actor } from "#lib/access/actor";
import { activatePolicy } from "#lib/approvals/commands/activate-policy";
import { createPolicy } from "#lib/approvals/commands/create-policy";
import { invoiceOrder } from "#lib/invoices/commands/invoice-order";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { type Cast, givenOrder } from "./given-order.ts";
import { givenUser } from "./given-user.ts";

const signedBy = (...roles: string[]) => roles.map((role) => ({ steps: [{ approvers: [{ role }], mode: "ANY" }] }));

/** What is below 20 passes; above half as much again an approver and finance sign, otherwise an approver; a foreign line nobody can sign. */
const rules = [
  {
    when: { fact: "exception.code", in: ["LINE_NOT_ON_PO"] },
    then: [{ steps: [{ approvers: [{ manager: 3 }], mode: "ANY" }] }],
  },
  { when: { fact: "exception.overBy", lt: "20" }, autoApprove: true },
  { when: { fact: "exception.overPercent", gt: "50" }, then: signedBy("APPROVER", "FINANCE") },
  {
    when: { fact: "exception.code", in: ["PRICE_VARIANCE", "QTY_OVER_RECEIVED", "UOM_MISMATCH"] },
    then: signedBy("APPROVER"),
  },
];

/** Puts a policy of match exceptions in force. */
export async function givenExceptionPolicy(): Promise<void> {
  const [author, other] = [await givenUser({ roles: ["ADMIN"] }), await givenUser({ roles: ["ADMIN"] })];
  const { id } = await createPolicy(author, { name: "Exceptions", documentType: "MATCH_EXCEPTION", rules });
  await activatePolicy(other, { id });
}

export interface GivenInvoice {
  readonly unitPrice?: string;
  /** null = nothing came yet. */
  readonly received?: string | null;
  readonly by?: Actor;
  readonly more?: readonly object[];
}

/** Ten rails at 84.50, received, and an invoice of them; `about` is its first exception and why it is decided. */
export async function givenInvoice(cast: Cast, given: GivenInvoice = {}) {
  const { unitPrice = "84.5", received = "10", by = cast.finance, more = [] } = given;
  const order = await givenOrder(cast, "ACKNOWLEDGED");
  const lineId = order.lines[0]?.id ?? "";
  if (received) await receiveOrder(cast.receiver, { id: order.id, lines: [{ lineId, quantity: received }] });
  const lines = [{ lineId, quantity: "10", unitPrice }, ...more];
  const input = { id: order.id, invoiceNumber: newId(), invoiceDate: "2026-11-20", lines };
  const { invoice, purchaseOrder } = await invoiceOrder(by, input);
  const invoiceId = String(invoice["id"]);
  const [first] = await db.matchException.findMany({ where: { invoiceId }, orderBy: { id: "asc" } });
  const about = { id: order.id, invoiceId, exceptionId: first?.id ?? "", reason: "The steel price rose." };
  return { order, lineId, invoice, purchaseOrder, about };
}

/** An exception as it is stored, with its latest approval. */
export async function storedException(id: string) {
  const latest = { orderBy: { createdAt: "desc" }, take: 1, include: { steps: true } } as const;
  const { approvals, ...stored } = await db.matchException.findUniqueOrThrow({
    where: { id },
    include: { approvals: latest },
  });
  return { ...stored, approval: approvals[0] ?? null };
}
