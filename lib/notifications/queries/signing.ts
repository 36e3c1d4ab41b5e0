import { barredIds } from "#lib/approvals/queries/barred-ids";
import { keysInSql } from "#lib/approvals/queries/keys-in-sql";
import { mayApprove } from "#lib/approvals/queries/may-approve";
import { asked, authorIds } from "#lib/approvals/queries/waiting-for";
import { personInSql } from "#lib/access/queries/persons-in-sql";
import { Prisma } from "#prisma/generated/client";

const who = (user: string) => personInSql(Prisma.raw(user));
const is = (user: string) => Prisma.sql`${who(user)} IN (${who("actor")}, ${who("person")})`;

/**
 * Who may sign step `s` of instance `i` and, where it is about one, order `o` now (`actor_id`), and in whose name (`person_id`): the rules of
 * `turnOf` asked of everybody at once. The person is meant by the step and his limit covers the order; he is himself or
 * delegated to whoever acts; neither of them wrote it, is barred from orders of the supplier, stepped aside, or has signed what keeps him from this.
 */
export const signing = Prisma.sql`
  SELECT actor.id AS actor_id, person.id AS person_id
  FROM (SELECT ARRAY(SELECT ${who("out")} FROM app_user out WHERE out.id = ANY (${authorIds} || i.recused_ids || ${barredIds})) AS persons) excluded CROSS JOIN app_user person
  JOIN LATERAL (
    SELECT person.id AS id
    UNION ALL SELECT g.to_user_id FROM delegation g
    WHERE g.from_user_id = person.id AND g.starts_at <= now() AND g.ends_at > now()
      AND (cardinality(g.document_types) = 0 OR i.document_type = ANY (g.document_types)) AND (g.max_amount IS NULL OR ${asked} <= g.max_amount)
      AND (cardinality(g.cost_centres) = 0 OR i.supplier_change_id IS NULL AND NOT EXISTS (
        SELECT 1 FROM purchase_order_line l WHERE i.change_order_id IS NULL AND l.purchase_order_id = o.id
          AND (l.cost_centre IS NULL OR NOT l.cost_centre = ANY (g.cost_centres))
        UNION ALL SELECT 1 FROM change_order c, jsonb_array_elements(c.terms->'lines') l WHERE c.id = i.change_order_id
          AND (l->>'costCentre' IS NULL OR NOT l->>'costCentre' = ANY (g.cost_centres))))
  ) acting ON true
  JOIN app_user actor ON actor.id = acting.id AND actor.active AND actor.supplier_id IS NULL
  WHERE person.active AND person.supplier_id IS NULL
    AND s.approver_keys && ${keysInSql(Prisma.sql`person`)}
    AND coalesce(${asked} <= ${mayApprove(Prisma.sql`o.id`, Prisma.sql`person`)}, true)
    AND NOT excluded.persons && ARRAY[${who("actor")}, ${who("person")}]
    AND NOT EXISTS (
      SELECT 1 FROM approval_decision d JOIN approval_step e ON e.id = d.step_id
        JOIN app_user hand ON hand.id = d.user_id JOIN app_user principal ON principal.id = coalesce(d.on_behalf_of_id, d.user_id)
      WHERE d.instance_id = s.instance_id AND (${is("hand")} OR ${is("principal")})
        AND (e.id = s.id OR ${who("principal")} <> ${who("person")}
          OR NOT ('user:' || person.id = ANY (s.approver_keys) OR e.approvers @> jsonb_build_array(jsonb_build_object('kind', 'user', 'id', principal.id)))))`;
