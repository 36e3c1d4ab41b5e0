import { has } from "#lib/access/actor";
import { settle, wrongField } from "#lib/kernel/decision";
import { stepCommand } from "../change/step-command.ts";
import { tellChosen } from "../change/tell-chosen.ts";
import { chooseInput } from "../input.ts";
import { findCandidate } from "../queries/find-candidates.ts";
import { reassign } from "../choosing.ts";
import { approverChanges } from "../routing-changes.ts";
import { saveRouting } from "../writes/save-routing.ts";

/** Gives a seat to a colleague: whose turn it is, or an administrator where nobody can sign. */
export const reassignApproval = stepCommand(
  "reassign",
  chooseInput,
  ["OPEN", "WAITING"],
  async (change, { userId, reason }) => {
    const { tx, actor, order, pending, signing, step, people } = change;
    const chosen =
      (await findCandidate(tx, userId, order.id)) ?? settle(wrongField(["userId"], "Choose an active colleague."));
    const asked = { stepId: step.id, standing: pending.standing, people, candidate: chosen.capacity };
    const after = settle(reassign(pending, signing, { ...asked, isAdmin: has(actor, "ADMIN") }));
    change.mustBeCurrent();
    change.write(saveRouting(pending, after));
    change.take({ event: "approval_reassigned", patch: {}, reason, changes: approverChanges(pending, after) });
    if (step.state === "OPEN") {
      const asks = `${actor.name} asks you to sign this instead`;
      await tellChosen(tx, chosen, { orderId: order.id, stepId: step.id, asks, reason });
    }
  },
);
