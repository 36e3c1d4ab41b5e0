import * as z from "zod";
import { command } from "#lib/change/command";
import { strictObject } from "#lib/input/words";
import { no, settle } from "#lib/kernel/decision";
import { tellAdmins } from "#lib/notifications/writes/tell-admins";
import { askAbout } from "../change/ask-about.ts";
import { keyOf } from "../approver-key.ts";
import { escalated } from "../escalation.ts";
import { atOnce, followUp } from "../follow-up.ts";
import { type LateStep, lockFreedSteps, lockStuckSteps } from "../queries/lock-steps.ts";
import { saveEscalations, saveStuck } from "../writes/follow-up.ts";

/** Without a moment all steps are looked at; with one, those whose turn it is. */
const freeStuckInput = strictObject({ at: z.date().optional() });

/**
 * Looks after steps that nobody is left to sign: they are escalated where the policy says to whom, otherwise flagged, and
 * administrators are told. A flag goes when somebody can sign again. No step is ever skipped. Says of how many steps.
 */
export const freeStuckSteps = command("system.run", freeStuckInput, async (context, { at }): Promise<number> => {
  const { tx, now, emit } = context;
  const freed = await lockFreedSteps(tx, atOnce);
  await askAbout(context, freed, ({ id, wish }, step) =>
    wish === "AT_ONCE" ? { occasion: "request", cause: `step:${step.id}:${id}` } : null,
  );
  await saveStuck(tx, ids(freed), null);
  for (const step of freed) emit(followUp("freed", step));

  const stuck = await lockStuckSteps(tx, atOnce, at ?? null);
  if (freed.length + stuck.length === 0) settle(no("not_found", "Somebody can sign everything that waits."));
  const movable = stuck.filter(({ escalatedAt, escalateTo }) => escalatedAt === null && escalateTo.length > 0);
  await saveEscalations(
    tx,
    movable.map((step) => ({ id: step.id, ...escalated(step) })),
    now,
  );
  for (const step of movable) {
    const [old, after] = [step.approvers.map(keyOf), escalated(step).approvers.map(keyOf)];
    const changes = [{ field: "approvers", old, new: after }];
    emit(followUp("escalated", step, { changes, reason: "Nobody was left who could sign." }));
  }

  const able = await askAbout(context, movable, ({ id, wish }, step) =>
    wish === "OFF" ? null : { occasion: "escalation", cause: `escalate:${step.id}:${id}` },
  );
  const left = stuck.filter(({ id }) => able.every(({ stepId }) => stepId !== id));
  await saveStuck(tx, ids(left), now);
  for (const step of left) emit(followUp("stuck", step));
  await tellAdmins(tx, left);
  return freed.length + stuck.length;
});

function ids(steps: readonly LateStep[]): string[] {
  return steps.map(({ id }) => id);
}
