"use server";

import { action } from "#app/_server/action";
import { createSource } from "#lib/inbound/commands/create-source";
import { deleteSource } from "#lib/inbound/commands/delete-source";
import { editSource } from "#lib/inbound/commands/edit-source";
import { replayMessage } from "#lib/inbound/commands/replay-message";
import { rotateSourceSecret } from "#lib/inbound/commands/rotate-source-secret";

export const create = action(createSource);
export const edit = action(editSource);
export const save = action(editSource, { redirectTo: ({ id }) => `/settings/inbound/${id}` });
export const rotate = action(rotateSourceSecret);
export const remove = action(deleteSource, { redirectTo: () => "/settings/inbound" });
export const replay = action(replayMessage);
