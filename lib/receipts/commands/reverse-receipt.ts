import { no, settle } from "#lib/kernel/decision";
import { documentCommand } from "#lib/orders/change/order-command";
import { takeMovement } from "#lib/orders/change/take-movement";
import { reversal } from "#lib/orders/moving";
import { reverseReceiptInput } from "../input.ts";
import { reversibleReceipt } from "../receiving.ts";

/** Takes a receipt back that should not have been written. */
export const reverseReceipt = documentCommand(
  "reverse-receipt",
  reverseReceiptInput,
  async (change, { receiptId, reason }) => {
    const { order, now } = change;
    const before =
      order.receipts.find(({ id }) => id === receiptId) ??
      settle(no("not_found", "There is no such receipt on this order."));
    change.mustAllow("reverse-receipt");
    change.mustBeCurrent();
    settle(reversibleReceipt(order, before));

    const receipt = { ...before, reversedAt: now.toISOString(), reverseReason: reason };
    const rejected = before.lines.map(({ lineId, rejectedQuantity }) => ({ lineId, quantity: rejectedQuantity }));
    change.move([...reversal(before.lines, "RECEIVE"), ...reversal(rejected, "REJECT")], {
      documentId: receiptId,
      reason,
    });
    await takeMovement(change, {
      event: "receipt_reversed",
      patch: { receipts: order.receipts.map((one) => (one === before ? receipt : one)) },
      documents: { receipt },
      reason,
    });
    return () => ({ receipt });
  },
);
