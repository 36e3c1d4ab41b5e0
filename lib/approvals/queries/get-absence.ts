import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import type { Absence } from "../absence.ts";
import { oneInput } from "../input.ts";
import { absenceColumns } from "./list-absences.ts";

/** One absence. */
export const getAbsence = query("absence.read", oneInput, (_actor, { id }) => readAbsence(db, id));

/** The same inside a command. Refuses with `not_found`. */
export async function readAbsence(tx: Tx, id: string): Promise<Absence> {
  const [absence] = await tx.$queryRaw<Absence[]>`
    SELECT ${absenceColumns} FROM absence a JOIN app_user u ON u.id = a.user_id WHERE a.id = ${id}::uuid`;
  return absence ?? settle(no("not_found", "There is no such absence."));
}
