import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import type { Prisma } from "#prisma/generated/client";
import { type Group, groupColumns, groupOf } from "../group.ts";
import { listGroupsInput } from "../input.ts";

/** A page of groups by name, with their members. */
export const listGroups = query(
  "user.read",
  listGroupsInput,
  async (_actor, { limit, cursor }): Promise<Page<Group>> => {
    const rows = await db.group.findMany({
      where: after(cursor),
      select: groupColumns,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: limit + 1,
    });
    return cutPage(rows.map(groupOf), limit, ({ name, id }) => [name, id]);
  },
);

function after(cursor: readonly unknown[] | undefined): Prisma.GroupWhereInput {
  if (!cursor) return {};
  const [name, id] = cursor.map(String);
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] };
}
