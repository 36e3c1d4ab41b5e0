import { endOfDay, startOfDay } from "#lib/kernel/calendar-date";
import { isId } from "#lib/kernel/id";
import { Prisma } from "#prisma/generated/client";
import type { EventFilter } from "../input.ts";

/** The moments of a filter's days: from (inclusive) to (exclusive). */
export interface Moments {
  readonly since: Date | null;
  readonly until: Date | null;
}

export function momentsOf({ from, to }: EventFilter, timeZone: string): Moments {
  return { since: from ? startOfDay(from, timeZone) : null, until: to ? endOfDay(to, timeZone) : null };
}

export function isWithin({ since, until }: Moments): Prisma.Sql[] {
  return [
    ...(since ? [Prisma.sql`e.at >= ${since}::timestamptz`] : []),
    ...(until ? [Prisma.sql`e.at < ${until}::timestamptz`] : []),
  ];
}

/** What a filter asks of the events `e`, its days aside; none where it asks nothing. */
export function isAsked({ actor, action, entity }: EventFilter): Prisma.Sql[] {
  return [
    ...(actor ? [byActor(actor)] : []),
    ...(action ? [byAction(action)] : []),
    ...(entity ? [aboutEntity(entity)] : []),
  ];
}

/** All of them at once. */
export function every(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], " AND ");
}

function byActor(words: string[]): Prisma.Sql {
  return Prisma.sql`e.actor_id IN (SELECT unnest(${words}::text[])
    UNION SELECT u.id::text FROM app_user u WHERE u.email = ANY (${words.map((word) => word.toLowerCase())}::text[]))`;
}

function byAction(words: readonly string[]): Prisma.Sql {
  const names = words.filter((word) => !word.endsWith("*"));
  const kinds = words.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
  const exactly = Prisma.sql`e.action = ANY (${names}::text[])`;
  return Prisma.sql`(${Prisma.join([exactly, ...kinds.map((kind) => Prisma.sql`starts_with(e.action, ${kind})`)], " OR ")})`;
}

function aboutEntity(entity: string): Prisma.Sql {
  if (isId(entity)) return Prisma.sql`(e.entity_id = ${entity} OR e.stream = ${`purchase_order:${entity}`})`;
  const [, type, id] = /^([a-z_]+):(.+)$/.exec(entity) ?? [];
  if (type && id) return Prisma.sql`(e.entity_type = ${type} AND e.entity_id = ${id})`;
  if (/^[a-z_]+$/.test(entity)) return Prisma.sql`e.entity_type = ${entity}`;
  const order = Prisma.sql`(SELECT o.id::text FROM purchase_order o WHERE o.number = ${entity})`;
  return Prisma.sql`(e.entity_id = ${order} OR e.stream = 'purchase_order:' || ${order}
    OR (e.action = 'purchase_order.deleted' AND e.entity_number = ${entity}))`;
}
