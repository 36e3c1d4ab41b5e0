import { compare, decimal, isPositive, max, plain, plus } from "#lib/kernel/decimal";
import { type Decision, no, yes, wrongField } from "#lib/kernel/decision";
import { nothingYet } from "./blank-order.ts";
import { openChange, termsOf, withChange } from "./change-order.ts";
import type { ChangeOrder, ChangeTerms, Order, OrderLine } from "./order.ts";
import { endedProposals } from "./proposal.ts";
import { invoicedNet, receivedNet, shippedNet } from "./quantities.ts";

type AmendRefusal = "quantity_exceeded" | "validation_failed" | "open_change_order";

/** One change order at a time: the next one could not say what it changes. */
export function noneOpen(order: Pick<Order, "changeOrders">): Decision<true, "open_change_order"> {
  const open = openChange(order);
  if (open === null) return yes(true);
  return no(
    "open_change_order",
    open.status === "PENDING_APPROVAL"
      ? "A change of this order waits for approval. Wait for it, or withdraw it first."
      : "A change of this order was sent back. Submit it again, or withdraw it first.",
    { changeOrderId: open.id },
  );
}

/** The order with what a change order proposes; nothing has happened to its lines. */
export function withTerms(order: Order, { supplierId, lines, ...header }: ChangeTerms): Order {
  return {
    ...order,
    ...header,
    supplier: supplierId === order.supplier.id ? order.supplier : { ...order.supplier, id: supplierId },
    lines: lines.map((line, index) => ({ ...line, lineNumber: index + 1, netAmount: "0", ...nothingYet })),
  };
}

/** A change that changes nothing of what suppliers and approvers are shown is none. */
export function changesSomething(order: Order, proposed: Order): Decision<true, "validation_failed"> {
  if (proposed.contentHash !== order.contentHash) return yes(true);
  const message = "This changes nothing of the order. Change a line or a term, then submit it.";
  return wrongField([], message);
}

/** What already came, is under way or was invoiced cannot be taken out of the order. */
export function fits(order: Order, proposed: Order): Decision<true, AmendRefusal> {
  const after = new Map(proposed.lines.map((line) => [line.id, line]));
  if (after.size < proposed.lines.length) return wrongField(["lines"], "Name each line once.");
  const something = order.lines.some(hasMoved) || order.invoices.length > 0;
  if (something && proposed.supplier.id !== order.supplier.id)
    return wrongField(["supplierId"], "Something happened on this order already. Order from the other supplier anew.");
  if (something && proposed.currency !== order.currency)
    return wrongField(["currency"], "Something happened on this order already. Order in the other currency anew.");

  for (const line of order.lines) {
    const fitting = fitsLine(line, after.get(line.id));
    if (!fitting.ok) return fitting;
  }
  return yes(true);
}

/** The order with its new terms in force: the lines keep what happened to them, and the supplier is asked anew. */
export function amended(order: Order, proposed: Order, change: ChangeOrder, now: Date): Partial<Order> {
  const old = new Map(order.lines.map((line) => [line.id, line]));
  const wasSent = order.status === "SENT" || order.status === "ACKNOWLEDGED";
  const { supplierId: _supplierId, lines: _lines, ...header } = termsOf(proposed);
  return {
    ...header,
    supplier: proposed.supplier,
    lines: proposed.lines.map((line) => continued(line, old.get(line.id))),
    netTotal: proposed.netTotal,
    taxes: proposed.taxes,
    taxTotal: proposed.taxTotal,
    total: proposed.total,
    baseTotal: proposed.baseTotal,
    neededBy: proposed.neededBy,
    contentHash: proposed.contentHash,
    revision: change.revision,
    twoWayMatch: proposed.supplier.id === order.supplier.id ? order.twoWayMatch : proposed.supplier.twoWayMatch,
    declined: false,
    acknowledgedAt: null,
    ...(wasSent && { status: "SENT", sentAt: now.toISOString() }),
    changeOrders: withChange(order, change),
    proposals: endedProposals(order, "ENDED", now),
  };
}

/** The new terms of a line with what happened to it; it has to be acknowledged anew. */
function continued(line: OrderLine, old: OrderLine | undefined): OrderLine {
  if (!old) return line;
  return {
    ...line,
    cancelledQuantity: old.cancelledQuantity,
    shippedQuantity: old.shippedQuantity,
    receivedQuantity: old.receivedQuantity,
    rejectedQuantity: old.rejectedQuantity,
    returnedQuantity: old.returnedQuantity,
    invoicedQuantity: old.invoicedQuantity,
    creditedQuantity: old.creditedQuantity,
  };
}

function fitsLine(line: OrderLine, after: OrderLine | undefined): Decision<true, AmendRefusal> {
  const least = plus(decimal(line.cancelledQuantity), max(shippedNet(line), receivedNet(line), invoicedNet(line)));
  if (!after) {
    if (!hasMoved(line)) return yes(true);
    return no(
      "quantity_exceeded",
      `Line ${line.lineNumber} stays: something of it was cancelled, shipped, received or invoiced. Cancel what remains of it instead.`,
      { lineId: line.id, least: plain(least) },
    );
  }
  if (hasMoved(line) && (after.unit !== line.unit || after.kind !== line.kind)) {
    const path = ["lines", after.lineNumber - 1, "unit"];
    return wrongField(path, "Something happened on this line already, counted in its unit. Add a new line instead.");
  }
  const falls = compare(decimal(after.quantity), decimal(line.quantity)) < 0;
  if (!falls || compare(decimal(after.quantity), least) >= 0) return yes(true);
  return no(
    "quantity_exceeded",
    `Line ${line.lineNumber}: ${after.quantity} is less than ${plain(least)}, which was cancelled, shipped, received or invoiced already.`,
    { lineId: line.id, least: plain(least) },
  );
}

function hasMoved(line: OrderLine): boolean {
  const { cancelledQuantity, shippedQuantity, receivedQuantity, invoicedQuantity } = line;
  return [cancelledQuantity, shippedQuantity, receivedQuantity, invoicedQuantity].some((text) =>
    isPositive(decimal(text)),
  );
}
