import { amendOrder } from "#lib/orders/commands/amend-order";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { withdrawChange } from "#lib/orders/commands/withdraw-change";
import { lineWith } from "#prisma/seed/line-with";
import { type Model, settle, settled } from "./order-model.ts";
import type { Move } from "./order-moves.ts";

const changeable = (model: Model) => ["APPROVED", "SENT", "ACKNOWLEDGED"].includes(model.status);

/** The order has another quantity from now on, and is asked of the supplier anew. */
function amend(model: Model, quantity: number): void {
  const status = model.status === "ACKNOWLEDGED" ? "SENT" : model.status;
  Object.assign(model, { status, declined: false, ordered: quantity, change: null });
  settle(model);
}

/** The change ends, and what only waited for it closes. */
function end(model: Model): void {
  Object.assign(model, { change: null, events: model.events + 1 });
  settle(model);
}

export const changeMoves: Readonly<Record<string, Move>> = {
  amend: {
    allowed: (m, quantity) =>
      changeable(m) &&
      !m.held &&
      m.change === null &&
      quantity !== m.ordered &&
      (quantity > m.ordered || quantity >= m.cancelled + settled(m)),
    expect(m, quantity) {
      m.events += 1;
      if (quantity > m.approved) {
        m.change = quantity;
        return;
      }
      m.events += 1;
      amend(m, quantity);
    },
    perform: (cast, order, quantity) =>
      amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: String(quantity) }) }),
  },
  approveChange: {
    allowed: (m) => m.change !== null && !m.held,
    expect(m) {
      m.events += 2;
      m.approved = m.change ?? m.approved;
      amend(m, m.approved);
    },
    perform: (cast, { id, pendingChange }) =>
      approveOrder(cast.approver, { id, contentHash: pendingChange?.contentHash ?? "none" }),
  },
  rejectChange: {
    allowed: (m) => m.change !== null,
    expect: end,
    perform: (cast, { id, pendingChange }) =>
      rejectOrder(cast.approver, {
        id,
        contentHash: pendingChange?.contentHash ?? "none",
        comment: "No.",
        reasonCode: "OTHER",
      }),
  },
  withdrawChange: {
    allowed: (m) => m.change !== null,
    expect: end,
    perform: (cast, { id }) => withdrawChange(cast.buyer, { id }),
  },
};
