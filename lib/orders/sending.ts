import type { Order } from "./order.ts";
import { endedProposals } from "./proposal.ts";
import type { StepNews } from "./step.ts";

/** Sent, or sent again: what the supplier offered instead is answered by that. */
export function sent(order: Order, now: Date): StepNews {
  const proposals = endedProposals(order, "ENDED", now);
  return {
    event: "sent",
    command: "send",
    patch: { status: "SENT", declined: false, sentAt: now.toISOString(), proposals },
  };
}
