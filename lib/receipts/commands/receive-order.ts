import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { documentCommand } from "#lib/orders/change/order-command";
import { takeMovement } from "#lib/orders/change/take-movement";
import type { OrderReceipt } from "#lib/orders/documents";
import { receiveInput } from "../input.ts";
import { mayReceive, received, receiptLines } from "../receiving.ts";

/** What came in, and what of it is refused. Invoices that waited for it are matched again. */
export const receiveOrder = documentCommand("receive", receiveInput, async (change, input) => {
  const overrideReason = input.overrideReason ?? null;
  const lines = input.lines.map((line) => ({ ...line, rejectedQuantity: line.rejectedQuantity ?? "0" }));
  settle(receiptLines(change.order, lines));
  settle(mayReceive(change.actor, overrideReason));
  change.mustAllow("receive");
  change.mustBeCurrent();
  const moves = settle(received(change.order, lines, overrideReason));

  const receipt: OrderReceipt = {
    id: newId(),
    receivedAt: (input.receivedAt ?? change.now).toISOString(),
    note: input.note ?? null,
    overrideReason,
    reversedAt: null,
    reverseReason: null,
    lines,
  };
  change.move(moves, { documentId: receipt.id, reason: overrideReason });
  await takeMovement(change, {
    event: "received",
    patch: { receipts: [...change.order.receipts, receipt] },
    documents: { receipt },
    completenessOf: "receiptStatus",
    reason: overrideReason,
  });
  return () => ({ receipt });
});
