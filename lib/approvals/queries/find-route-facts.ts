import { persons } from "#lib/access/queries/persons-in-sql";
import { calendarColumn } from "#lib/company/queries/calendar-column";
import type { WorkingCalendar } from "#lib/company/working-time";
import type { Order } from "#lib/orders/order";
import type { Content } from "#lib/orders/revision";
import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Organisation } from "../organisation.ts";
import type { DocumentType, Policy } from "../policy.ts";
import { type Neighbours, splitDays } from "../raised-flags.ts";
import type { SnapshotFacts } from "../snapshot.ts";
import { barredFor } from "./barred-ids.ts";
import { mayApprove } from "./may-approve.ts";

/** An order and the time at which it is, or was, submitted. */
export interface Case {
  readonly order: Order;
  /** ISO 8601. */
  readonly at: string;
  /** Where it is a change: what was approved before, null where nothing was, what was proposed, and what is tolerated. */
  readonly change?: {
    readonly approved: Content | null;
    readonly proposed: Content;
    readonly tolerancePercent: string;
  };
}

interface CaseFacts extends Omit<SnapshotFacts, "baseCurrency"> {
  readonly neighbours: Neighbours;
}

export interface RouteFacts extends Organisation {
  readonly policies: readonly Policy[];
  readonly baseCurrency: string;
  readonly calendar: WorkingCalendar;
  /** What belongs to each case, in their order. */
  readonly cases: readonly CaseFacts[];
}

export interface Asking {
  /** Policies that are tried instead of those in force, whatever their status. */
  readonly tried?: readonly Policy[] | undefined;
  /** Which of the policies in force; those of orders and their changes where nothing is said. */
  readonly of?: readonly DocumentType[];
  /** The day and hour for which absences and deputies count; ISO 8601. */
  readonly asOf: string;
  /** Also what flags are raised for: prices and neighbours. */
  readonly forFlags: boolean;
}

/**
 * The policies and all facts they may ask for, in one statement however many cases there are. Of the people only those the
 * policies can mean: by role, group or name, as owners of cost centres, and the managers above the requesters.
 */
export async function findRouteFacts(tx: Tx, cases: readonly Case[], asking: Asking): Promise<RouteFacts> {
  const { tried, of = ["PO", "CHANGE_ORDER"], asOf, forFlags } = asking;
  const since = (days: Prisma.Sql) =>
    Prisma.sql`o.id <> s.id AND o.submitted_at <= s.at AND o.submitted_at > s.at - make_interval(days => ${days})`;
  const [row] = await tx.$queryRaw<[RouteFacts]>`
    WITH RECURSIVE policy AS (
      ${asked(tried, of)}
    ), subject AS (
      SELECT c.*, base_currency, CASE WHEN base_currency = c.currency THEN 1 ELSE (
        SELECT rate FROM exchange_rate r WHERE r.currency = c.currency AND valid_from <= (c.at AT TIME ZONE time_zone)::date
        ORDER BY valid_from DESC LIMIT 1) END AS rate
      FROM settings, jsonb_to_recordset(${JSON.stringify(cases.map(subjectOf))}::jsonb)
        AS c (position int, id uuid, currency text, supplier_id uuid, requester_id uuid, codes text[], skus text[], at timestamptz)
    ), named AS (
      SELECT kind, jsonb_path_query(rules, ('strict $.**.' || kind)::jsonpath) #>> '{}' AS whom FROM policy, unnest('{role, user, group}'::text[]) kind
    ), named_group AS (
      SELECT id, name FROM app_group WHERE id::text IN (SELECT whom FROM named WHERE kind = 'group')
    ), owner AS (
      SELECT code, owner_id FROM cost_centre WHERE code IN (SELECT unnest(codes) FROM subject)
    ), chain AS (
      SELECT id, manager_id FROM app_user WHERE id IN (SELECT requester_id FROM subject)
      UNION SELECT above.id, above.manager_id FROM app_user above JOIN chain ON above.id = chain.manager_id
    ), spend AS (
      SELECT DISTINCT asked ->> 'fact' AS fact, (asked ->> 'days')::int AS days FROM policy, jsonb_path_query(rules, 'strict $.** ? (exists (@.days))') asked
    ), asks AS (
      SELECT ${forFlags} OR EXISTS (SELECT FROM policy WHERE jsonb_path_exists(rules, '$.** ? (@.fact == "priceVariancePercent")')) AS prices
    ), other AS NOT MATERIALIZED (
      SELECT * FROM purchase_order WHERE status NOT IN ('DRAFT', 'CHANGES_REQUESTED', 'REJECTED', 'CANCELLED')
    )
    SELECT settings.base_currency AS "baseCurrency", ${calendarColumn} AS calendar,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'version', version, 'documentType', document_type, 'rules', rules)), '[]') FROM policy) AS policies,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'roles', roles, 'approvalLimit', trim_scale(${mayApprove()})::text, 'managerId', manager_id,
          'groupIds', ARRAY(SELECT group_id FROM group_member WHERE user_id = u.id),
          'awayUntil', (SELECT max(last_day) FROM absence WHERE user_id = u.id
            AND (${asOf}::timestamptz AT TIME ZONE settings.time_zone)::date BETWEEN first_day AND last_day),
          'deputies', ARRAY(SELECT a.name FROM delegation d JOIN app_user a ON a.id = d.to_user_id AND a.active
            WHERE d.from_user_id = u.id AND d.starts_at <= ${asOf}::timestamptz AND d.ends_at > ${asOf}::timestamptz ORDER BY a.name)) ORDER BY name, id), '[]')
        FROM app_user u WHERE active AND supplier_id IS NULL AND (roles::text[] && ARRAY(SELECT whom FROM named WHERE kind = 'role')
          OR id::text IN (SELECT whom FROM named WHERE kind = 'user') OR id IN (SELECT user_id FROM group_member JOIN named_group g ON g.id = group_id)
          OR id IN (SELECT owner_id FROM owner) OR id IN (SELECT id FROM chain))) AS people,
      (SELECT coalesce(jsonb_object_agg(code, owner_id), '{}') FROM owner) AS "costCentreOwners",
      (SELECT coalesce(jsonb_object_agg(id, name), '{}') FROM named_group) AS "groupNames", ${persons} AS persons,
      (SELECT jsonb_agg(jsonb_build_object(
        'rate', s.rate::text,
        'supplierKnownSince', (SELECT iso(approved_at) FROM purchase_order WHERE supplier_id = s.supplier_id AND approved_at IS NOT NULL ORDER BY created_at LIMIT 1),
        'barredIds', ${barredFor(Prisma.sql`s.supplier_id`)}::text[],
        'department', (SELECT department FROM app_user WHERE id = s.requester_id),
        'spend', (SELECT coalesce(jsonb_object_agg(fact || ' ' || days, CASE fact
          WHEN 'supplierSpend' THEN (SELECT coalesce(sum(base_total), 0) FROM other o WHERE supplier_id = s.supplier_id AND ${since(Prisma.sql`days`)})
          ELSE (SELECT coalesce(sum(base_total), 0) FROM other o WHERE requester_id = s.requester_id AND ${since(Prisma.sql`days`)}) END::text), '{}') FROM spend),
        'lastPrices', (SELECT coalesce(jsonb_object_agg(sku || ' ' || coalesce(unit, ''), trim_scale(round(price, 8))::text), '{}') FROM (
          SELECT DISTINCT ON (l.sku, l.unit) l.sku, l.unit, l.unit_price * (1 - l.discount_percent / 100)
            * CASE WHEN o.currency = s.currency THEN s.rate WHEN o.total > 0 THEN o.base_total / o.total END AS price
          FROM purchase_order_line l JOIN other o ON o.id = l.purchase_order_id
          WHERE asks.prices AND l.sku = ANY (s.skus) AND o.id <> s.id AND o.supplier_id = s.supplier_id AND o.approved_at <= s.at
          ORDER BY l.sku, l.unit, o.approved_at DESC) latest WHERE price IS NOT NULL),
        'neighbours', CASE WHEN ${forFlags} THEN (SELECT jsonb_build_object('count', count(*)::int, 'total', coalesce(sum(base_total), 0)::text) FROM other o
          WHERE supplier_id = s.supplier_id AND requester_id = s.requester_id AND ${since(Prisma.sql`${splitDays}`)}) END
        ) ORDER BY s.position) FROM subject s, asks) AS cases
    FROM settings`;
  return row;
}

function subjectOf({ order, at }: Case, position: number) {
  const { id, currency, supplier, requester, lines } = order;
  const codes = [...new Set(lines.flatMap(({ costCentre }) => costCentre ?? []))];
  const skus = [...new Set(lines.flatMap(({ sku }) => sku ?? []))];
  return { position, id, currency, supplier_id: supplier.id, requester_id: requester.id, codes, skus, at };
}

/** The policies in force, or those that are tried out instead, whatever their status. */
function asked(tried: readonly Policy[] | undefined, of: readonly DocumentType[]): Prisma.Sql {
  if (!tried)
    return Prisma.sql`SELECT id, name, version, document_type, rules FROM approval_policy WHERE status = 'ACTIVE' AND document_type = ANY (${[...of]}::"DocumentType"[])`;
  const rows = tried.map(({ documentType: document_type, ...policy }) => ({ ...policy, document_type }));
  return Prisma.sql`SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p (id uuid, name text, version int, document_type text, rules jsonb)`;
}
