import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { listSourcesInput } from "../input.ts";
import type { Source } from "../source.ts";
import { viewOf } from "./source-view.ts";

/** A page of sources, the newest first. */
export const listSources = query(
  "inbound.read",
  listSourcesInput,
  async (_actor, { limit, cursor }): Promise<Page<Source>> => {
    const rows = await db.inboundSource.findMany({
      where: { deletedAt: null, ...(cursor && { id: { lt: String(cursor[0]) } }) },
      orderBy: { id: "desc" },
      take: limit + 1,
    });
    const { data, nextCursor } = cutPage(rows, limit, ({ id }) => [id]);
    return { data: data.map((row) => viewOf(row)), nextCursor };
  },
);
