import { calendarColumn } from "#lib/company/queries/calendar-column";
import type { WorkingCalendar } from "#lib/company/working-time";
import type { Order } from "#lib/orders/order";
import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Delta } from "../delta.ts";
import type { Organisation } from "../organisation.ts";
import type { Policy } from "../policy.ts";
import { type Neighbours, raisedFlags, splitDays } from "../raised-flags.ts";
import { route, type Routed } from "../route.ts";
import type { SnapshotFacts } from "../snapshot.ts";
import { snapshotOf } from "../snapshot.ts";
import { mayApprove } from "./may-approve.ts";

interface Row extends SnapshotFacts, Organisation {
  readonly policies: readonly Policy[];
  readonly neighbours: Neighbours;
  readonly calendar: WorkingCalendar;
}

/** A route with the calendar by which its steps become due. */
export interface DatedRoute extends Routed {
  readonly calendar: WorkingCalendar;
}

/** A change of an order that is routed, and by which kind of policy. */
export interface RoutedChange {
  readonly documentType: "PO" | "CHANGE_ORDER";
  readonly delta: Delta;
}

/** Who would sign this order if it were submitted now, and why. The policy and all facts it may ask for come in one statement. */
export async function routeFor(
  tx: Tx,
  order: Order,
  now: Date,
  change: RoutedChange | null = null,
): Promise<DatedRoute> {
  const { policies, people, costCentreOwners, groupNames, neighbours, calendar, ...facts } = await factsFor(
    tx,
    order,
    now,
  );
  const organisation = { people, costCentreOwners, groupNames };
  const snapshot = snapshotOf(order, facts, change?.delta ?? null);
  const at = now.toISOString();
  const documentType = policyFor(policies, change);
  const found = route(policies, snapshot, organisation, at, documentType);
  return {
    ...found,
    flags: raisedFlags(policies, snapshot, organisation, at, found, neighbours, documentType),
    calendar,
  };
}

/** Changes have a policy of their own, or go the way of the order as it would be. */
function policyFor(policies: readonly Policy[], change: RoutedChange | null): RoutedChange["documentType"] {
  const own = policies.some(({ documentType }) => documentType === change?.documentType);
  return change !== null && own ? change.documentType : "PO";
}

/** Of the people only those the policy can mean: by role, group or name, as owners of cost centres, and the managers above the requester. */
async function factsFor(tx: Tx, { id, currency, supplier, requester, lines }: Order, now: Date): Promise<Row> {
  const codes = [...new Set(lines.flatMap(({ costCentre }) => costCentre ?? []))];
  const skus = [...new Set(lines.flatMap(({ sku }) => sku ?? []))];
  const since = (days: Prisma.Sql) => Prisma.sql`o.submitted_at > ${now}::timestamptz - make_interval(days => ${days})`;
  const [row] = await tx.$queryRaw<[Row]>`
    WITH RECURSIVE policy AS (
      SELECT id, name, version, document_type, rules FROM approval_policy WHERE status = 'ACTIVE' AND document_type IN ('PO', 'CHANGE_ORDER')
    ), named AS (
      SELECT kind, jsonb_path_query(rules, ('strict $.**.' || kind)::jsonpath) #>> '{}' AS whom FROM policy, unnest('{role, user, group}'::text[]) kind
    ), named_group AS (
      SELECT id, name FROM app_group WHERE id::text IN (SELECT whom FROM named WHERE kind = 'group')
    ), owner AS (
      SELECT code, owner_id FROM cost_centre WHERE code = ANY (${codes})
    ), chain AS (
      SELECT id, manager_id FROM app_user WHERE id = ${requester.id}::uuid
      UNION SELECT above.id, above.manager_id FROM app_user above JOIN chain ON above.id = chain.manager_id
    ), today AS (
      SELECT base_currency, (${now}::timestamptz AT TIME ZONE time_zone)::date AS day, CASE WHEN base_currency = ${currency} THEN 1 ELSE (
        SELECT rate FROM exchange_rate WHERE currency = ${currency} AND valid_from <= (${now}::timestamptz AT TIME ZONE time_zone)::date
        ORDER BY valid_from DESC LIMIT 1) END AS rate FROM settings
    ), spend AS (
      SELECT DISTINCT asked ->> 'fact' AS fact, (asked ->> 'days')::int AS days FROM policy, jsonb_path_query(rules, 'strict $.** ? (exists (@.days))') asked
    ), other AS NOT MATERIALIZED (
      SELECT * FROM purchase_order WHERE id <> ${id}::uuid AND status NOT IN ('DRAFT', 'CHANGES_REQUESTED', 'REJECTED', 'CANCELLED')
    )
    SELECT today.base_currency AS "baseCurrency", today.rate::text AS rate, ${calendarColumn} AS calendar,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'version', version, 'documentType', document_type, 'rules', rules)), '[]') FROM policy) AS policies,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'roles', roles, 'approvalLimit', trim_scale(${mayApprove()})::text, 'managerId', manager_id,
          'groupIds', ARRAY(SELECT group_id FROM group_member WHERE user_id = u.id),
          'awayUntil', (SELECT max(last_day) FROM absence WHERE user_id = u.id AND today.day BETWEEN first_day AND last_day),
          'deputies', ARRAY(SELECT a.name FROM delegation d JOIN app_user a ON a.id = d.to_user_id AND a.active
            WHERE d.from_user_id = u.id AND d.starts_at <= ${now} AND d.ends_at > ${now} ORDER BY a.name)) ORDER BY name, id), '[]')
        FROM app_user u WHERE active AND supplier_id IS NULL AND (roles::text[] && ARRAY(SELECT whom FROM named WHERE kind = 'role')
          OR id::text IN (SELECT whom FROM named WHERE kind = 'user') OR id IN (SELECT user_id FROM group_member JOIN named_group g ON g.id = group_id)
          OR id IN (SELECT owner_id FROM owner) OR id IN (SELECT id FROM chain))) AS people,
      (SELECT coalesce(jsonb_object_agg(code, owner_id), '{}') FROM owner) AS "costCentreOwners",
      (SELECT coalesce(jsonb_object_agg(id, name), '{}') FROM named_group) AS "groupNames",
      (SELECT iso(approved_at) FROM purchase_order WHERE supplier_id = ${supplier.id}::uuid AND approved_at IS NOT NULL ORDER BY created_at LIMIT 1) AS "supplierKnownSince",
      (SELECT department FROM app_user WHERE id = ${requester.id}::uuid) AS department,
      (SELECT coalesce(jsonb_object_agg(fact || ' ' || days, CASE fact
          WHEN 'supplierSpend' THEN (SELECT coalesce(sum(base_total), 0) FROM other o WHERE supplier_id = ${supplier.id}::uuid AND ${since(Prisma.sql`days`)})
          ELSE (SELECT coalesce(sum(base_total), 0) FROM other o WHERE requester_id = ${requester.id}::uuid AND ${since(Prisma.sql`days`)}) END::text), '{}') FROM spend) AS spend,
      (SELECT coalesce(jsonb_object_agg(sku || ' ' || coalesce(unit, ''), trim_scale(round(price, 8))::text), '{}') FROM (
          SELECT DISTINCT ON (l.sku, l.unit) l.sku, l.unit, l.unit_price * (1 - l.discount_percent / 100)
            * CASE WHEN o.currency = ${currency} THEN today.rate WHEN o.total > 0 THEN o.base_total / o.total END AS price
          FROM purchase_order_line l JOIN other o ON o.id = l.purchase_order_id
          WHERE l.sku = ANY (${skus}) AND o.supplier_id = ${supplier.id}::uuid AND o.approved_at IS NOT NULL
          ORDER BY l.sku, l.unit, o.approved_at DESC) latest WHERE price IS NOT NULL) AS "lastPrices",
      (SELECT jsonb_build_object('count', count(*)::int, 'total', coalesce(sum(base_total), 0)::text) FROM other o
        WHERE supplier_id = ${supplier.id}::uuid AND requester_id = ${requester.id}::uuid AND ${since(Prisma.sql`${splitDays}`)}) AS neighbours
    FROM today`;
  return row;
}
