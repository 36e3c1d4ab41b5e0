import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import type { Prisma } from "#prisma/generated/client";
import { has } from "../actor.ts";
import { listUsersInput } from "../input.ts";
import { type Colleague, type User, userColumns, userOf } from "../user.ts";

/** A page of people by name; all there is of them for administrators and auditors, otherwise id, name and roles. */
export const listUsers = query(
  "user.read",
  listUsersInput,
  async (actor, { q, role, active, limit, cursor }): Promise<Page<User | Colleague>> => {
    const seesAll = has(actor, "ADMIN", "AUDITOR");
    const rows = await db.user.findMany({
      where: {
        AND: [
          after(cursor),
          ...(q ? words(q).map((word) => ({ OR: namesOf(word, seesAll) })) : []),
          role ? { roles: { hasSome: role } } : {},
          active === undefined ? {} : { active },
        ],
      },
      select: userColumns,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: limit + 1,
    });
    const { baseCurrency } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
    const people = rows.map((row) =>
      seesAll ? userOf(row, baseCurrency) : { id: row.id, name: row.name, roles: row.roles },
    );
    return cutPage<User | Colleague>(people, limit, ({ name, id }) => [name, id]);
  },
);

function after(cursor: readonly unknown[] | undefined): Prisma.UserWhereInput {
  if (!cursor) return {};
  const [name, id] = cursor.map(String);
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] };
}

function words(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 10);
}

/** Each word as it is written: the database takes % and _ for letters here. */
function namesOf(word: string, seesAll: boolean): Prisma.UserWhereInput[] {
  const contains = { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  return seesAll ? [{ name: contains }, { email: contains }] : [{ name: contains }];
}
