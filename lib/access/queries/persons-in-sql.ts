import { Prisma } from "#prisma/generated/client";

/** Everybody who is not a person of his own, in the shape of `Persons`: few, of whom an index knows. */
export const persons = Prisma.sql`(SELECT coalesce(jsonb_object_agg(id, person_id), '{}') FROM app_user WHERE person_id IS NOT NULL)`;

/** The same as `personOf`, of a user (the alias). */
export function personInSql(user: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce(${user}.person_id, ${user}.id)`;
}

/** All users of the persons who these users are, themselves among them, as an array. */
export function accountsOf(...userIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT a.id FROM app_user u JOIN app_user a ON a.id IN (u.id, u.person_id) OR a.person_id IN (u.id, u.person_id)
    WHERE u.id = ANY (${[...userIds]}::uuid[]))`;
}

/** The same of one user (the alias), as a query for ids that an index answers. */
export function ownAccounts(user: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${personInSql(user)} UNION ALL SELECT a.id FROM app_user a WHERE a.person_id = ${personInSql(user)}`;
}
