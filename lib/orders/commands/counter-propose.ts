import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { fits } from "../amending.ts";
import { orderCommand } from "../change/order-command.ts";
import { counterProposeInput } from "../input.ts";
import { named } from "../moving.ts";
import { endedProposals, proposedLines, withOffer } from "../proposal.ts";
import type { SupplierProposal } from "../documents.ts";

/** The supplier offers other quantities, prices or dates. The buyer accepts or dismisses it; a new offer takes the place of one that is open. */
export const counterPropose = orderCommand("counter-propose", counterProposeInput, (change, { note, lines }) => {
  const { order, actor, now } = change;
  settle(named(lines, order.lines));
  change.mustAllow("counter-propose");
  change.mustBeCurrent();
  const different = settle(proposedLines(order, lines));
  settle(fits(order, withOffer(order, different)));

  const proposal: SupplierProposal = {
    id: newId(),
    revision: order.revision,
    status: "OPEN",
    note: note ?? null,
    lines: different,
    reason: null,
    createdBy: { id: actor.id, name: actor.name },
    createdAt: now.toISOString(),
    endedAt: null,
  };
  const proposals = [...endedProposals(order, "ENDED", now), proposal];
  change.take({ event: "change_proposed", patch: { proposals }, comment: note ?? null, shown: () => ({ proposal }) });
});
