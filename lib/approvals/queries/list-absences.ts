import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Absence } from "../absence.ts";
import { listAbsencesInput } from "../input.ts";

/** Who is away between two days, both included; from today on where nothing is said. By the last day. */
export const listAbsences = query(
  "absence.read",
  listAbsencesInput,
  async (_actor, { from, to, limit, cursor }): Promise<Page<Absence>> => {
    const [day = null, id = null] = cursor ?? [];
    const after = cursor ? Prisma.sql`AND (a.last_day, a.id) > (${day}::date, ${id}::uuid)` : Prisma.empty;
    const until = to === undefined ? Prisma.empty : Prisma.sql`AND a.first_day <= ${to}::date`;
    const rows = await db.$queryRaw<Absence[]>`
      SELECT ${absenceColumns} FROM absence a JOIN app_user u ON u.id = a.user_id
      WHERE a.last_day >= coalesce(${from ?? null}::date, (SELECT (now() AT TIME ZONE time_zone)::date FROM settings)) ${until} ${after}
      ORDER BY a.last_day, a.id LIMIT ${limit + 1}`;
    return cutPage(rows, limit, (absence) => [absence.to, absence.id]);
  },
);

/** An absence `a` of a user `u`, in the shape of `Absence`. */
export const absenceColumns = Prisma.sql`
  a.id, jsonb_build_object('id', u.id, 'name', u.name) AS user, a.first_day::text AS "from", a.last_day::text AS "to", a.note`;
