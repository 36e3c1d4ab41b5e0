import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { type ApiKey, apiKeyColumns, apiKeyOf } from "../api-key.ts";
import { listApiKeysInput } from "../input.ts";
import { can } from "../permission.ts";

/** A page of keys that work, the newest first: everybody's for administrators, otherwise one's own. */
export const listApiKeys = query(
  "api-key.own",
  listApiKeysInput,
  async (actor, { userId, limit, cursor }): Promise<Page<ApiKey>> => {
    const seesAll = can(actor, "api-key.any").ok;
    const [before] = cursor ?? [];
    const rows = await db.apiKey.findMany({
      where: {
        AND: [
          { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
          seesAll ? {} : { userId: actor.id },
          userId === undefined ? {} : { userId },
          before === undefined ? {} : { id: { lt: String(before) } },
        ],
      },
      select: apiKeyColumns,
      orderBy: { id: "desc" },
      take: limit + 1,
    });
    return cutPage(rows.map(apiKeyOf), limit, ({ id }) => [id]);
  },
);
