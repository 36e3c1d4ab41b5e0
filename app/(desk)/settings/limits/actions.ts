"use server";

import { action } from "#app/_server/action";
import { removeLimit } from "#lib/access/commands/remove-limit";
import { setLimit } from "#lib/access/commands/set-limit";

export const set = action(setLimit);
export const remove = action(removeLimit);
