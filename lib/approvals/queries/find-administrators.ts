import { personInSql, persons } from "#lib/access/queries/persons-in-sql";
import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Administrators } from "../activation.ts";

/** Who else than this user, with all his users, could activate a policy. */
export async function findAdministrators(tx: Tx, userId: string): Promise<Administrators> {
  const person = personInSql(Prisma.sql`u`);
  const [row] = await tx.$queryRaw<[Administrators]>`
    SELECT count(*)::int AS "otherAdmins", ${persons} AS persons FROM app_user u
    WHERE u.active AND 'ADMIN' = ANY (u.roles) AND u.id::text <> ${userId}
      AND ${person} NOT IN (SELECT ${person} FROM app_user u WHERE u.id::text = ${userId})`;
  return row;
}
