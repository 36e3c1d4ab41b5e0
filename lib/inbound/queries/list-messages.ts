import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { listMessagesInput } from "../input.ts";
import type { MessageRow } from "../message.ts";
import { messageColumns, messageTables } from "./message-rows.ts";

type Row = MessageRow & { readonly sortKey: string };

/** A page of messages, the latest first; also of sources that were deleted. */
export const listMessages = query(
  "inbound.read",
  listMessagesInput,
  async (_actor, { sourceId, state, limit, cursor }): Promise<Page<MessageRow>> => {
    const conditions = [
      Prisma.sql`true`,
      ...(sourceId ? [Prisma.sql`m.source_id = ANY (${sourceId}::uuid[])`] : []),
      ...(state ? [Prisma.sql`m.state = ANY (${state}::"InboundState"[])`] : []),
      ...(cursor ? [Prisma.sql`(m.received_at, m.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`] : []),
    ];
    const rows = await db.$queryRaw<Row[]>`
      SELECT ${messageColumns}, m.received_at::text AS "sortKey" FROM ${messageTables}
      WHERE ${Prisma.join(conditions, " AND ")} ORDER BY m.received_at DESC, m.id DESC LIMIT ${limit + 1}`;
    const page = cutPage(rows, limit, ({ sortKey, id }) => [sortKey, id]);
    return { ...page, data: page.data.map(({ sortKey: _key, ...row }) => row) };
  },
);
