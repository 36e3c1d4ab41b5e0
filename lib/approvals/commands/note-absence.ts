import { has } from "#lib/access/actor";
import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { no, settle, wrongField } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import type { Absence } from "../absence.ts";
import { noteAbsenceInput } from "../input.ts";
import { readAbsence } from "../queries/get-absence.ts";

/** Says that the caller is away; an administrator says it of others too. Who acts meanwhile is said by a delegation. */
export const noteAbsence = command(
  "absence.write",
  noteAbsenceInput,
  async ({ tx, actor, emit }, input): Promise<Absence> => {
    const { userId = actor.id, from, to, note = null } = input;
    if (to < from) settle(wrongField("to", "Choose the first day or a later one."));
    if (userId !== actor.id && !has(actor, "ADMIN"))
      settle(no("forbidden", "Only an administrator can note that others are away."));
    const known = await tx.user.count({ where: { id: userId, active: true, supplierId: null } });
    if (known === 0) settle(wrongField("userId", "Choose somebody of the company who is active."));

    const id = newId();
    const day = (date: string) => new Date(`${date}T00:00:00Z`);
    await tx.absence.create({ data: { id, userId, firstDay: day(from), lastDay: day(to), note } });
    const absence = await readAbsence(tx, id);
    emit({
      action: "absence.noted",
      stream: `user:${userId}`,
      entity: { type: "absence", id },
      changes: difference<Absence>(null, absence, ["from", "to"]),
    });
    return absence;
  },
);
