import { has } from "#lib/access/actor";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { oneInput } from "../input.ts";
import { readAbsence } from "../queries/get-absence.ts";

/** Takes a note of absence back: one's own, or anybody's for an administrator. */
export const removeAbsence = command("absence.write", oneInput, async ({ tx, actor, emit }, { id }): Promise<void> => {
  const { user, from, to } = await readAbsence(tx, id);
  if (user.id !== actor.id && !has(actor, "ADMIN"))
    settle(no("forbidden", "Only this person or an administrator can take this back."));
  const { count } = await tx.absence.deleteMany({ where: { id } });
  if (count === 0) settle(no("not_found", "There is no such absence."));
  emit({
    action: "absence.removed",
    stream: `user:${user.id}`,
    entity: { type: "absence", id },
    changes: [
      { field: "from", old: from, new: null },
      { field: "to", old: to, new: null },
    ],
  });
});
