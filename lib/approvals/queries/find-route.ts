import type { Order } from "#lib/orders/order";
import type { Tx } from "#lib/platform/db";
import type { Organisation } from "../organisation.ts";
import type { Policy } from "../policy.ts";
import type { Route } from "../route.ts";
import { route } from "../route.ts";
import type { SnapshotFacts } from "../snapshot.ts";
import { snapshotOf } from "../snapshot.ts";

interface Row extends SnapshotFacts, Organisation {
  readonly policies: readonly Policy[];
}

/** Who would sign this order if it were submitted now, and why. The policy and all facts it may ask for come in one statement. */
export async function routeFor(tx: Tx, order: Order, now: Date): Promise<Route> {
  const { policies, people, costCentreOwners, ...facts } = await factsFor(tx, order, now);
  return route(policies, snapshotOf(order, facts), { people, costCentreOwners }, now.toISOString());
}

/** Of the people only those the policy can mean: by role, by name, as owners of cost centres, and the managers above the requester. */
async function factsFor(tx: Tx, { currency, supplier, requester, lines }: Order, now: Date): Promise<Row> {
  const codes = [...new Set(lines.flatMap(({ costCentre }) => costCentre ?? []))];
  const [row] = await tx.$queryRaw<[Row]>`
    WITH RECURSIVE policy AS (
      SELECT id, name, version, document_type, rules FROM approval_policy WHERE status = 'ACTIVE' AND document_type = 'PO'
    ), named AS (
      SELECT jsonb_path_query(rules, 'strict $.**.role') #>> '{}' AS role, NULL AS person FROM policy
      UNION ALL SELECT NULL, jsonb_path_query(rules, 'strict $.**.user') #>> '{}' FROM policy
    ), owner AS (
      SELECT code, owner_id FROM cost_centre WHERE code = ANY (${codes})
    ), chain AS (
      SELECT id, manager_id FROM app_user WHERE id = ${requester.id}::uuid
      UNION SELECT above.id, above.manager_id FROM app_user above JOIN chain ON above.id = chain.manager_id
    )
    SELECT settings.base_currency AS "baseCurrency",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'version', version, 'documentType', document_type, 'rules', rules)), '[]') FROM policy) AS policies,
      CASE WHEN settings.base_currency = ${currency} THEN '1' ELSE (
        SELECT rate::text FROM exchange_rate WHERE currency = ${currency} AND valid_from <= (${now}::timestamptz AT TIME ZONE settings.time_zone)::date
        ORDER BY valid_from DESC LIMIT 1) END AS rate,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'roles', roles, 'approvalLimit', approval_limit::text, 'managerId', manager_id) ORDER BY name, id), '[]')
        FROM app_user WHERE active AND supplier_id IS NULL AND (roles::text[] && ARRAY(SELECT role FROM named WHERE role IS NOT NULL)
          OR id::text IN (SELECT person FROM named) OR id IN (SELECT owner_id FROM owner) OR id IN (SELECT id FROM chain))) AS people,
      (SELECT coalesce(jsonb_object_agg(code, owner_id), '{}') FROM owner) AS "costCentreOwners",
      (SELECT iso(approved_at) FROM purchase_order WHERE supplier_id = ${supplier.id}::uuid AND approved_at IS NOT NULL ORDER BY created_at LIMIT 1) AS "supplierKnownSince",
      (SELECT department FROM app_user WHERE id = ${requester.id}::uuid) AS department
    FROM settings`;
  return row;
}
