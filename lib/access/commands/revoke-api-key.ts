import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { idInput } from "../input.ts";
import { can } from "../permission.ts";

/** Ends a key at once: one's own, or anybody's for an administrator. Whose key it is, others are not told. */
export const revokeApiKey = command("api-key.own", idInput, async ({ tx, actor, now, emit }, { id }): Promise<void> => {
  const mine = can(actor, "api-key.any").ok ? {} : { userId: actor.id };
  const [key] = await tx.apiKey.updateManyAndReturn({
    where: { id, revokedAt: null, ...mine },
    data: { revokedAt: now },
    select: { userId: true },
  });
  if (!key) return settle(no("not_found", "There is no such key, or it was revoked."));
  emit({ action: "api_key.revoked", stream: `user:${key.userId}`, entity: { type: "api_key", id } });
});
