"use server";

import { action } from "#app/_server/action";
import { createApiKey } from "#lib/access/commands/create-api-key";
import { revokeApiKey } from "#lib/access/commands/revoke-api-key";

export const create = action(createApiKey);
export const revoke = action(revokeApiKey);
