"use server";

import { action } from "#app/_server/action";
import { createDelegation } from "#lib/approvals/commands/create-delegation";
import { endDelegation } from "#lib/approvals/commands/end-delegation";
import { noteAbsence } from "#lib/approvals/commands/note-absence";
import { removeAbsence } from "#lib/approvals/commands/remove-absence";
import { withWholeDays } from "./whole-days.ts";

export const delegate = withWholeDays(action(createDelegation));
export const end = action(endDelegation);
export const note = action(noteAbsence);
export const remove = action(removeAbsence);
