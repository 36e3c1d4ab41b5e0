import { settle } from "#lib/kernel/decision";
import { noneOpen } from "../amending.ts";
import { orderCommand } from "../change/order-command.ts";
import { submitChange } from "../change/submit-change.ts";
import { acceptProposalInput } from "../input.ts";
import { proposalNamed, unanswered, withOffer } from "../proposal.ts";
import { getPriced } from "../queries/get-priced.ts";

/** Makes a change order of what the supplier offers: in force at once, or routed, as any other. */
export const acceptProposal = orderCommand("accept-proposal", acceptProposalInput, async (change, { proposalId }) => {
  const { order } = change;
  const proposal = settle(proposalNamed(order, proposalId));
  change.mustAllow("accept-proposal");
  change.mustBeCurrent();
  settle(unanswered(proposal));
  settle(noneOpen(order));
  const proposed = await getPriced(change.tx, order, withOffer(order, proposal.lines));
  await submitChange(change, { ...proposed, again: null, reason: proposal.note, proposalId });
});
