import { command } from "#lib/change/command";
import { strictObject } from "#lib/input/words";
import { no, settle } from "#lib/kernel/decision";
import { listSigners, type WantedSigner } from "#lib/notifications/queries/list-signers";
import { askAbout } from "../change/ask-about.ts";
import { keyOf } from "../approver-key.ts";
import { escalated } from "../escalation.ts";
import { atOnce, followUp } from "../follow-up.ts";
import { type LateStep, lockOverdueSteps } from "../queries/lock-steps.ts";
import { saveEscalations } from "../writes/follow-up.ts";

/**
 * Lets others sign too what is overdue, and tells them as well as those who let it wait. Nothing is decided by it. Says of
 * how many steps.
 */
export const escalateSteps = command("system.run", strictObject({}), async ({ tx, now, emit }): Promise<number> => {
  const steps = await lockOverdueSteps(tx, now, atOnce);
  if (steps.length === 0) settle(no("not_found", "Nothing that can be escalated is overdue."));
  const orderIds = steps.map(({ purchaseOrderId }) => purchaseOrderId);
  const before = new Set((await listSigners(tx, orderIds)).map(seat));
  await saveEscalations(
    tx,
    steps.map((step) => ({ id: step.id, ...escalated(step) })),
    now,
  );

  await askAbout({ tx, now }, steps, (signer) => {
    if (signer.wish === "OFF") return null;
    const occasion = before.has(seat(signer)) ? "overdue" : "escalation";
    return { occasion, cause: `escalate:${signer.stepId}:${signer.id}` };
  });
  for (const step of steps) emit(followUp("escalated", step, { changes: [approversOf(step)], reason: "Overdue." }));
  return steps.length;
});

const seat = ({ stepId, id }: WantedSigner) => `${stepId}:${id}`;

function approversOf(step: LateStep) {
  return { field: "approvers", old: step.approvers.map(keyOf), new: escalated(step).approvers.map(keyOf) };
}
