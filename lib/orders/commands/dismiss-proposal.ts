import { settle } from "#lib/kernel/decision";
import { orderCommand } from "../change/order-command.ts";
import { dismissProposalInput } from "../input.ts";
import { endedProposals, proposalNamed, unanswered } from "../proposal.ts";

/** The order stays as it was sent; the supplier is told why. */
export const dismissProposal = orderCommand(
  "dismiss-proposal",
  dismissProposalInput,
  (change, { proposalId, reason }) => {
    const { order, now } = change;
    const open = settle(proposalNamed(order, proposalId));
    change.mustAllow("dismiss-proposal");
    change.mustBeCurrent();
    settle(unanswered(open));
    const proposals = endedProposals(order, "DISMISSED", now, reason);
    const proposal = proposals.find((one) => one.id === proposalId) ?? open;
    change.take({ event: "proposal_dismissed", patch: { proposals }, reason, shown: () => ({ proposal }) });
  },
);
