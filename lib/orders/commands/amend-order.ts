import { settle } from "#lib/kernel/decision";
import { noneOpen } from "../amending.ts";
import { documentCommand } from "../change/order-command.ts";
import { submitChange } from "../change/submit-change.ts";
import { edited } from "../editing.ts";
import { amendInput } from "../input.ts";
import { getPriced } from "../queries/get-priced.ts";
import { changeOrderView } from "../view.ts";

/** Proposes the next revision of an approved order. Answers what became of it: in force at once, or waiting for approval. */
export const amendOrder = documentCommand("amend", amendInput, async (change, { reason, ...input }) => {
  const proposed = await getPriced(change.tx, change.order, edited(change.order, input));
  change.mustAllow("amend");
  change.mustBeCurrent();
  settle(noneOpen(change.order));
  const id = await submitChange(change, { ...proposed, again: null, reason: reason ?? null, proposalId: null });
  return (order) => changeOrderView(change.before, order, id);
});
