import { no, settle } from "#lib/kernel/decision";
import { withTerms } from "../amending.ts";
import { openChange } from "../change-order.ts";
import { documentCommand } from "../change/order-command.ts";
import { submitChange } from "../change/submit-change.ts";
import { edited } from "../editing.ts";
import { reviseInput } from "../input.ts";
import { getPriced } from "../queries/get-priced.ts";
import { changeOrderView } from "../view.ts";

/** Submits a change order again that was sent back, with the given fields replaced. */
export const reviseChange = documentCommand(
  "amend",
  reviseInput,
  async (change, { changeOrderId, reason, ...input }) => {
    const { order } = change;
    const again = order.changeOrders.find(({ id }) => id === changeOrderId);
    if (!again) return settle(no("not_found", "There is no such change of this order."));
    const before = again.terms ? withTerms(order, again.terms) : order;
    const proposed = await getPriced(change.tx, change.order, edited(before, input));
    change.mustAllow("amend");
    change.mustBeCurrent();
    if (again !== openChange(order))
      settle(no("content_changed", "This change was decided already. Propose a new one."));
    if (again.status !== "CHANGES_REQUESTED")
      settle(no("open_change_order", "This change waits for approval. Withdraw it before you change it."));
    const why = reason === undefined ? again.reason : reason;
    const id = await submitChange(change, { ...proposed, again, reason: why, proposalId: null });
    return (after) => changeOrderView(change.before, after, id);
  },
);
