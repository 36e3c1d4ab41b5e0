"use server";

import { action } from "#app/_server/action";
import { createGroup } from "#lib/access/commands/create-group";
import { editGroup } from "#lib/access/commands/edit-group";

export const create = action(createGroup, { redirectTo: () => "/settings/groups" });
export const edit = action(editGroup, { redirectTo: () => "/settings/groups" });
