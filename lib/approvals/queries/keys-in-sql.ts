import { Prisma } from "#prisma/generated/client";

/** All the keys by which steps may mean a user (the alias `person`): the same as `keysOf`, asked of many at once. */
export function keysInSql(person: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`('user:' || ${person}.id || ARRAY(SELECT 'role:' || role FROM unnest(${person}.roles) AS role)
    || ARRAY(SELECT 'group:' || group_id FROM group_member WHERE user_id = ${person}.id))`;
}
