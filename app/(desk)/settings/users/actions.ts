"use server";

import { action } from "#app/_server/action";
import { createUser } from "#lib/access/commands/create-user";
import { editUser } from "#lib/access/commands/edit-user";
import { resetPassword } from "#lib/access/commands/reset-password";

export const create = action(createUser);
export const edit = action(editUser, { redirectTo: () => "/settings/users" });
export const reset = action(resetPassword);
