import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { documentCommand } from "#lib/orders/change/order-command";
import { takeMovement } from "#lib/orders/change/take-movement";
import { named } from "#lib/orders/moving";
import { returnInput } from "../input.ts";
import { returned } from "../receiving.ts";

/** Received goods go back to the supplier. */
export const returnGoods = documentCommand("return", returnInput, async (change, { lines, reason }) => {
  const { order, now } = change;
  settle(named(lines, order.lines));
  change.mustAllow("return");
  change.mustBeCurrent();
  const moves = settle(returned(order, lines));

  const goodsReturn = { id: newId(), reason, createdAt: now.toISOString(), lines };
  change.move(moves, { documentId: goodsReturn.id, reason });
  await takeMovement(change, {
    event: "returned",
    patch: { returns: [...order.returns, goodsReturn] },
    documents: { return: goodsReturn },
    reason,
  });
  return () => ({ return: goodsReturn });
});
