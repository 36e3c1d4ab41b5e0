import { ownAccounts } from "#lib/access/queries/persons-in-sql";
import { Prisma } from "#prisma/generated/client";

/**
 * What a user (the alias `person`) may still approve, in the base currency: his own limit per order, else the highest of his roles, and never
 * more than is left of what he, by whichever of his users, may approve together within some days. null = any amount. An order can be left out of what he
 * approved. No function of the database: that would cost a thousand times as much, once for each person.
 */
export function mayApprove(leavingOut: Prisma.Sql = Prisma.sql`NULL`, person: Prisma.Sql = Prisma.sql`u`): Prisma.Sql {
  return Prisma.sql`least(
    coalesce((SELECT l.amount FROM approval_limit l WHERE l.user_id = ${person}.id AND l.window_days IS NULL),
      (SELECT max(l.amount) FROM approval_limit l WHERE l.role = ANY (${person}.roles) AND l.window_days IS NULL)),
    (SELECT min(l.amount - (
        SELECT coalesce(sum(p.base_total), 0) FROM purchase_order p WHERE p.id IS DISTINCT FROM ${leavingOut}::uuid AND p.status NOT IN ('REJECTED', 'CANCELLED')
          AND p.id IN (SELECT a.purchase_order_id FROM ${signedBy(person)} AND signed.match_exception_id IS NULL)) - (
        SELECT coalesce(sum(e.over_by), 0) FROM match_exception e WHERE e.id IN (SELECT signed.match_exception_id FROM ${signedBy(person)})))
     FROM approval_limit l WHERE l.window_days IS NOT NULL AND (l.user_id IN (${ownAccounts(person)}) OR (l.role = ANY (${person}.roles)
       AND NOT EXISTS (SELECT 1 FROM approval_limit own WHERE own.user_id IN (${ownAccounts(person)}) AND own.window_days IS NOT NULL)))))`;
}

/** What this person signed within the days of limit `l`, himself or through a delegate: decisions `a` on instances `signed`. */
function signedBy(person: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`approval_decision a JOIN approval_instance signed ON signed.id = a.instance_id
    WHERE a.verdict = 'APPROVE' AND a.at > now() - make_interval(days => l.window_days)
      AND (a.on_behalf_of_id IN (${ownAccounts(person)}) OR (a.user_id IN (${ownAccounts(person)}) AND a.on_behalf_of_id IS NULL))`;
}
