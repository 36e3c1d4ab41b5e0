import { command } from "#lib/change/command";
import { settle, wrongField } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { type ApiKey, apiKeyColumns, apiKeyOf } from "../api-key.ts";
import { createApiKeyInput } from "../input.ts";
import { can } from "../permission.ts";
import { hashOf, newApiKey, prefixOf } from "../token.ts";

/** A key for a program that acts as this user: one's own, or anybody's for an administrator. The key is said once. */
export const createApiKey = command(
  "api-key.own",
  createApiKeyInput,
  async (
    { tx, actor, now, emit },
    { name, userId = actor.id, expiresAt },
  ): Promise<ApiKey & { userId: string; key: string }> => {
    if (userId !== actor.id) settle(can(actor, "api-key.any"));
    if (expiresAt && expiresAt <= now) settle(wrongField("expiresAt", "Choose a time to come."));
    if ((await tx.user.count({ where: { id: userId, active: true } })) === 0) {
      settle(wrongField("userId", "Choose a user who is there and active."));
    }
    const key = newApiKey();
    const data = {
      id: newId(),
      userId,
      name,
      keyHash: hashOf(key),
      prefix: prefixOf(key),
      expiresAt: expiresAt ?? null,
    };
    const row = await tx.apiKey.create({ data, select: apiKeyColumns });
    emit({
      action: "api_key.created",
      stream: `user:${userId}`,
      entity: { type: "api_key", id: row.id },
      changes: [
        { field: "userId", old: null, new: userId },
        { field: "expiresAt", old: null, new: expiresAt?.toISOString() ?? null },
      ],
    });
    return { ...apiKeyOf(row), userId, key };
  },
);
