import { command } from "#lib/change/command";
import { strictObject } from "#lib/input/words";
import { no, settle } from "#lib/kernel/decision";
import { askAbout } from "../change/ask-about.ts";
import { nextReminder } from "../deadline.ts";
import { atOnce, followUp } from "../follow-up.ts";
import { type LateStep, lockStepsToRemind } from "../queries/lock-steps.ts";
import { saveReminders } from "../writes/follow-up.ts";

/** Reminds everybody who may sign steps that have waited long enough again, and wants to hear of it at once. Says of how many steps. */
export const remindApprovers = command("system.run", strictObject({}), async ({ tx, now, emit }): Promise<number> => {
  const steps = await lockStepsToRemind(tx, now, atOnce);
  if (steps.length === 0) settle(no("not_found", "Nobody has to be reminded now."));
  await saveReminders(
    tx,
    steps.map((step) => ({ id: step.id, remindAt: nextOf(step, now) })),
  );

  await askAbout({ tx, now }, steps, (signer, { id, reminded }) =>
    signer.wish === "AT_ONCE" ? { occasion: "reminder", cause: `remind:${id}:${reminded + 1}:${signer.id}` } : null,
  );
  for (const step of steps) {
    emit(followUp("reminded", step, { changes: [{ field: "reminded", old: step.reminded, new: step.reminded + 1 }] }));
  }
  return steps.length;
});

function nextOf({ remindAt, remindHours, calendar }: LateStep, now: Date): Date {
  if (remindAt === null || remindHours === null) throw new Error("A step without reminders was reminded of.");
  return nextReminder(remindAt, remindHours, now, calendar);
}
