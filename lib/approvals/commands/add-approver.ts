import { newId } from "#lib/kernel/id";
import { settle, wrongField } from "#lib/kernel/decision";
import { stepCommand } from "../change/step-command.ts";
import { tellChosen } from "../change/tell-chosen.ts";
import { chooseInput } from "../input.ts";
import { findCandidate } from "../queries/find-candidates.ts";
import { addApprover as added } from "../choosing.ts";
import { approverChanges } from "../routing-changes.ts";
import { saveRouting } from "../writes/save-routing.ts";

/** Asks for one more signature beside one's own. */
export const addApprover = stepCommand("add-approver", chooseInput, ["OPEN"], async (change, { userId, reason }) => {
  const { tx, actor, now, order, pending, signing, step, people } = change;
  const chosen =
    (await findCandidate(tx, userId, order.id)) ?? settle(wrongField(["userId"], "Choose an active colleague."));
  const newStepId = newId();
  const asked = { stepId: step.id, standing: pending.standing, people, candidate: chosen.capacity };
  const after = settle(added(pending, signing, { ...asked, newStepId, now }));
  change.mustBeCurrent();
  change.write(saveRouting(pending, after));
  change.take({ event: "approval_approver_added", patch: {}, reason, changes: approverChanges(pending, after) });
  const asks = `${actor.name} asks for your signature too`;
  await tellChosen(tx, chosen, { orderId: order.id, stepId: newStepId, asks, reason });
});
