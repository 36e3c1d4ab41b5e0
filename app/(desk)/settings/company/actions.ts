"use server";

import { action } from "#app/_server/action";
import { editSettings } from "#lib/company/commands/edit-settings";

export const edit = action(editSettings);
