"use server";

import { action } from "#app/_server/action";
import { editMe } from "#lib/access/commands/edit-me";

export const edit = action(editMe);
