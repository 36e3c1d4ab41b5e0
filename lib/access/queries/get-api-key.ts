import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { type ApiKey, apiKeyColumns, apiKeyOf } from "../api-key.ts";
import { idInput } from "../input.ts";
import { can } from "../permission.ts";

/** One key that was not revoked, never with the key itself; somebody else's for administrators only. */
export const getApiKey = query("api-key.own", idInput, async (actor, { id }): Promise<ApiKey> => {
  const mine = can(actor, "api-key.any").ok ? {} : { userId: actor.id };
  const row = await db.apiKey.findFirst({ where: { id, revokedAt: null, ...mine }, select: apiKeyColumns });
  return row ? apiKeyOf(row) : settle(no("not_found", "There is no such key, or it was revoked."));
});
