import { acceptException } from "#lib/invoices/commands/accept-exception";
import { invoiceOrder } from "#lib/invoices/commands/invoice-order";
import { newId } from "#lib/kernel/id";
import { acknowledgeOrder } from "#lib/orders/commands/acknowledge-order";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { cancelLine } from "#lib/orders/commands/cancel-line";
import { cancelOrder } from "#lib/orders/commands/cancel-order";
import { cancelRemainder } from "#lib/orders/commands/cancel-remainder";
import { closeOrder } from "#lib/orders/commands/close-order";
import { declineOrder } from "#lib/orders/commands/decline-order";
import { holdOrder } from "#lib/orders/commands/hold-order";
import { releaseOrder } from "#lib/orders/commands/release-order";
import { reopenOrder } from "#lib/orders/commands/reopen-order";
import { requestChanges } from "#lib/orders/commands/request-changes";
import { sendOrder } from "#lib/orders/commands/send-order";
import { submitOrder } from "#lib/orders/commands/submit-order";
import { withdrawOrder } from "#lib/orders/commands/withdraw-order";
import type { OrderStatus } from "#lib/orders/status";
import type { OrderView } from "#lib/orders/view";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { returnGoods } from "#lib/receipts/commands/return-goods";
import { shipOrder } from "#lib/shipments/commands/ship-order";
import type { Cast } from "#prisma/seed/given-order";
import { inQuestion, invoiced, isOpen, kept, type Model, settle, settled, underWay, wanted } from "./order-model.ts";

/** One kind of command: how it is given, whether the model allows it, and what it should do. */
export interface Move {
  readonly allowed: (model: Model, quantity: number) => boolean;
  readonly expect: (model: Model, quantity: number) => void;
  readonly perform: (cast: Cast, order: OrderView, quantity: number) => Promise<unknown>;
}

const reason = "Because of the test.";
const running: readonly OrderStatus[] = ["SENT", "ACKNOWLEDGED"];
const isIn = (model: Model, ...statuses: readonly OrderStatus[]) => statuses.includes(model.status);
const lines = (order: OrderView, quantity: number) => [
  { lineId: order.lines[0]?.id ?? "", quantity: String(quantity) },
];

/** A step to a status, told by one event. */
function step(allowed: Move["allowed"], expect: (model: Model) => void, perform: Move["perform"]): Move {
  return {
    allowed,
    perform,
    expect(model) {
      expect(model);
      model.events += 1;
    },
  };
}

/** A movement, told by one event, after which invoices are matched again. */
function movement(allowed: Move["allowed"], expect: Move["expect"], perform: Move["perform"]): Move {
  return {
    allowed,
    perform,
    expect(model, quantity) {
      expect(model, quantity);
      model.events += 1;
      settle(model);
    },
  };
}

export const moves: Readonly<Record<string, Move>> = {
  submit: step(
    (m) => isIn(m, "DRAFT", "CHANGES_REQUESTED") && !m.held,
    (m) => Object.assign(m, { status: "PENDING_APPROVAL", submitted: true }),
    (cast, { id }) => submitOrder(cast.buyer, { id }),
  ),
  withdraw: step(
    (m) => isIn(m, "PENDING_APPROVAL"),
    (m) => Object.assign(m, { status: "DRAFT" }),
    (cast, { id }) => withdrawOrder(cast.buyer, { id }),
  ),
  approve: {
    allowed: (m) => isIn(m, "PENDING_APPROVAL") && !m.held,
    expect: (m) => Object.assign(m, { status: "APPROVED", events: m.events + 2 }),
    perform: (cast, { id, contentHash }) => approveOrder(cast.approver, { id, contentHash }),
  },
  requestChanges: step(
    (m) => isIn(m, "PENDING_APPROVAL"),
    (m) => Object.assign(m, { status: "CHANGES_REQUESTED" }),
    (cast, { id, contentHash }) => requestChanges(cast.approver, { id, contentHash, comment: reason }),
  ),
  send: step(
    (m) => (isIn(m, "APPROVED") || (isIn(m, "SENT") && m.declined)) && !m.held,
    (m) => Object.assign(m, { status: "SENT", declined: false }),
    (cast, { id }) => sendOrder(cast.buyer, { id }),
  ),
  acknowledge: step(
    (m) => isIn(m, "SENT") && !m.declined,
    (m) => Object.assign(m, { status: "ACKNOWLEDGED" }),
    (cast, { id }) => acknowledgeOrder(cast.buyer, { id }),
  ),
  decline: step(
    (m) => isIn(m, "SENT") && !m.declined,
    (m) => Object.assign(m, { declined: true }),
    (cast, { id }) => declineOrder(cast.supplier, { id }),
  ),
  hold: step(
    (m) => !m.held && !isIn(m, "REJECTED", "CLOSED", "CANCELLED"),
    (m) => Object.assign(m, { held: true }),
    (cast, { id }) => holdOrder(cast.buyer, { id, reason }),
  ),
  release: step(
    (m) => m.held && !isIn(m, "REJECTED", "CLOSED", "CANCELLED"),
    (m) => Object.assign(m, { held: false }),
    (cast, { id }) => releaseOrder(cast.buyer, { id }),
  ),
  ship: movement(
    (m, quantity) => isIn(m, ...running) && !m.held && underWay(m) + quantity <= wanted(m),
    (m, quantity) => void (m.shipped += quantity),
    (cast, order, quantity) => shipOrder(cast.buyer, { id: order.id, lines: lines(order, quantity) }),
  ),
  receive: movement(
    (m, quantity) => isIn(m, ...running) && !m.held && kept(m) + quantity <= wanted(m),
    (m, quantity) => void (m.received += quantity),
    (cast, order, quantity) => receiveOrder(cast.receiver, { id: order.id, lines: lines(order, quantity) }),
  ),
  rejectAtTheDoor: movement(
    (m) => isIn(m, ...running) && !m.held,
    (m, quantity) => Object.assign(m, { received: m.received + quantity, rejected: m.rejected + quantity }),
    (cast, order, quantity) =>
      receiveOrder(cast.receiver, {
        id: order.id,
        lines: lines(order, quantity).map((line) => ({ ...line, rejectedQuantity: line.quantity })),
      }),
  ),
  return: movement(
    (m, quantity) => isIn(m, ...running) && quantity <= kept(m),
    (m, quantity) => void (m.returned += quantity),
    (cast, order, quantity) => returnGoods(cast.receiver, { id: order.id, lines: lines(order, quantity), reason }),
  ),
  invoice: movement(
    (m) => isIn(m, ...running, "CLOSED"),
    (m, quantity) => void m.invoices.push({ quantity, overOrdered: "none", overReceived: "none" }),
    (cast, order, quantity) =>
      invoiceOrder(cast.finance, {
        id: order.id,
        invoiceNumber: newId(),
        invoiceDate: "2026-11-20",
        lines: lines(order, quantity).map((line) => ({ ...line, unitPrice: "84.5" })),
      }),
  ),
  cancelLine: movement(
    (m, quantity) => isIn(m, "APPROVED", ...running) && quantity <= wanted(m) - settled(m),
    (m, quantity) => void (m.cancelled += quantity),
    (cast, order, quantity) => cancelLine(cast.buyer, { id: order.id, ...lines(order, quantity)[0], reason }),
  ),
  cancelRemainder: movement(
    (m) => isIn(m, "APPROVED", ...running) && wanted(m) > settled(m),
    (m) => void (m.cancelled = m.ordered - settled(m)),
    (cast, { id }) => cancelRemainder(cast.buyer, { id, reason }),
  ),
  cancel: step(
    (m) =>
      isIn(m, "DRAFT", "PENDING_APPROVAL", "CHANGES_REQUESTED", "APPROVED", ...running) &&
      kept(m) === 0 &&
      invoiced(m) === 0,
    (m) => Object.assign(m, { status: "CANCELLED", events: m.events + Number(m.change !== null), change: null }),
    (cast, { id }) => cancelOrder(cast.buyer, { id, reason }),
  ),
  close: step(
    (m) => isIn(m, ...running) && !inQuestion(m) && m.change === null,
    (m) => Object.assign(m, { before: m.status, status: "CLOSED" }),
    (cast, { id }) => closeOrder(cast.buyer, { id, reason }),
  ),
  reopen: step(
    (m) => isIn(m, "CLOSED"),
    (m) => Object.assign(m, { status: m.before }),
    (cast, { id }) => reopenOrder(cast.finance, { id, reason }),
  ),
  accept: {
    allowed: (m) => isIn(m, ...running, "CLOSED") && inQuestion(m),
    expect(m) {
      const invoice = m.invoices.find(isOpen);
      if (!invoice) return;
      invoice[invoice.overOrdered === "open" ? "overOrdered" : "overReceived"] = "accepted";
      if (!isOpen(invoice)) m.events += 1;
      settle(m);
    },
    perform(cast, order) {
      const invoices = order.invoices as { id: string; exceptions: { id: string; state: string }[] }[];
      const invoice = invoices.find(({ exceptions }) => exceptions.some(({ state }) => state === "OPEN"));
      const exception = invoice?.exceptions.find(({ state }) => state === "OPEN");
      return acceptException(cast.finance, {
        id: order.id,
        invoiceId: invoice?.id ?? newId(),
        exceptionId: exception?.id ?? newId(),
        reason,
      });
    },
  },
};
