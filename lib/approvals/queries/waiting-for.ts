import { accountsOf } from "#lib/access/queries/persons-in-sql";
import { Prisma } from "#prisma/generated/client";
import { keysOf } from "../approver-key.ts";
import type { Capacity, Scope, Standing } from "../capacity.ts";
import { barredIds } from "./barred-ids.ts";

/**
 * What a signature is for, in the base currency: the order, the change of it that waits, or what an invoice asks too much. A
 * change of a supplier costs nothing. For instances `i` of orders `o`.
 */
export const asked = Prisma.sql`CASE WHEN i.supplier_change_id IS NOT NULL THEN 0
  WHEN i.match_exception_id IS NOT NULL THEN (SELECT e.over_by FROM match_exception e WHERE e.id = i.match_exception_id)
  ELSE coalesce((SELECT c.base_total FROM change_order c WHERE c.id = i.change_order_id), o.base_total) END`;

/** Who posted the invoice that is in question: one id, or none. */
const postedBy = Prisma.sql`ARRAY(SELECT bill.created_by_id::uuid FROM match_exception e JOIN invoice bill ON bill.id = e.invoice_id
  WHERE e.id = i.match_exception_id AND bill.created_by_id ~ '^[0-9a-f-]{36}$')`;

/** Who wrote what is signed: the order, its changes and the invoice in question, or the change of a supplier. */
export const authorIds = Prisma.sql`CASE WHEN i.supplier_change_id IS NULL THEN o.requester_id || o.author_ids || ${postedBy}
  ELSE ARRAY(SELECT w.requested_by_id FROM supplier_change w WHERE w.id = i.supplier_change_id) END`;

/**
 * The open steps `s` (with instance `i` and, where it is about one, order `o`) that a person may decide, by himself or for somebody who delegated
 * to him: the same rules as `turnOf`, asked of all orders at once. Of several steps of one order, the first.
 */
export function waitingFor({ own, delegated }: Standing): Prisma.Sql {
  const { id } = own.person;
  const names = [own, ...delegated].map((capacity) => Prisma.sql`(${waitsFor(id, capacity)})`);
  return Prisma.sql`
    s.state = 'OPEN' AND i.state = 'OPEN' AND s.approver_keys && ${[own, ...delegated].flatMap(({ person }) => keysOf(person))}
    AND ${isFree(id)} AND (${Prisma.join(names, " OR ")})`;
}

function waitsFor(actorId: string, { person, limit, scope }: Capacity): Prisma.Sql {
  const keys = keysOf(person);
  const named = (approvers: Prisma.Sql, id: Prisma.Sql) =>
    Prisma.sql`(${approvers} @> jsonb_build_array(jsonb_build_object('kind', 'user', 'id', ${id}))
      AND NOT ${approvers} @> jsonb_build_array(jsonb_build_object('kind', 'user', 'id', ${id}, 'assigned', true)))`;
  const pair = accountsOf(actorId, person.id);
  const own = accountsOf(person.id);
  const principal = Prisma.sql`coalesce(d.on_behalf_of_id, d.user_id)`;
  return Prisma.sql`
    s.approver_keys && ${keys} AND ${isFree(person.id)} AND (${limit}::numeric IS NULL OR ${asked} <= ${limit}::numeric) AND ${within(scope)}
    AND NOT EXISTS (
      SELECT 1 FROM approval_decision d JOIN approval_step e ON e.id = d.step_id
      WHERE e.instance_id = s.instance_id AND (d.user_id = ANY (${pair}) OR ${principal} = ANY (${pair}))
        AND (e.id = s.id OR NOT ${principal} = ANY (${own}) OR NOT (${named(Prisma.sql`s.approvers`, Prisma.sql`${person.id}::uuid`)} OR ${named(Prisma.sql`e.approvers`, principal)})))
    AND NOT EXISTS (
      SELECT 1 FROM approval_step before WHERE before.instance_id = s.instance_id AND before.state = 'OPEN' AND before.approver_keys && ${keys}
        AND before.position < s.position
        AND NOT EXISTS (SELECT 1 FROM approval_decision d WHERE d.step_id = before.id AND d.user_id = ANY (${pair})))`;
}

/** Neither an author of what is signed, nor barred from orders of the supplier, nor has he stepped aside, with whichever of his users. */
function isFree(userId: string): Prisma.Sql {
  return Prisma.sql`NOT (${authorIds} || i.recused_ids || ${barredIds}) && ${accountsOf(userId)}`;
}

/** The same as `reaches`. */
function within(scope: Scope | null): Prisma.Sql {
  if (scope === null) return Prisma.sql`true`;
  const { documentTypes, costCentres, maxAmount } = scope;
  const foreign = (code: Prisma.Sql) => Prisma.sql`(${code} IS NULL OR NOT ${code} = ANY (${[...costCentres]}))`;
  return Prisma.sql`(${documentTypes.length === 0} OR i.document_type::text = ANY (${[...documentTypes]}))
    AND (${maxAmount}::numeric IS NULL OR ${asked} <= ${maxAmount}::numeric) AND (${costCentres.length === 0} OR i.supplier_change_id IS NULL AND NOT EXISTS (
      SELECT 1 FROM purchase_order_line l WHERE i.change_order_id IS NULL AND l.purchase_order_id = o.id AND ${foreign(Prisma.sql`l.cost_centre`)}
      UNION ALL SELECT 1 FROM change_order c, jsonb_array_elements(c.terms->'lines') l WHERE c.id = i.change_order_id AND ${foreign(Prisma.sql`l->>'costCentre'`)}))`;
}
