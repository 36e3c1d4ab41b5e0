import { settle } from "#lib/kernel/decision";
import { stepCommand } from "../change/step-command.ts";
import { recuseInput } from "../input.ts";
import { recuse } from "../recusal.ts";
import { approverChanges } from "../routing-changes.ts";
import { saveRouting } from "../writes/save-routing.ts";

/** Steps aside: signs nothing of this approval any more. Where nobody is left, the step stays open for an administrator. */
export const recuseApprover = stepCommand("recuse", recuseInput, ["OPEN"], (change, { reason }) => {
  const { pending, signing, step, people } = change;
  const after = settle(recuse(pending, signing, { stepId: step.id, standing: pending.standing, people }));
  change.mustBeCurrent();
  change.write(saveRouting(pending, after));
  change.take({ event: "approval_recused", patch: {}, reason, changes: approverChanges(pending, after) });
});
