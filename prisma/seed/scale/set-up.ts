import type { Actor } from "#lib/access/actor";
import { routesFor } from "#lib/approvals/queries/find-route";
import { findActive } from "#lib/approvals/queries/find-active";
import { calendarColumn } from "#lib/company/queries/calendar-column";
import type { WorkingCalendar } from "#lib/company/working-time";
import { recordOf } from "#lib/change/record";
import { no, settle } from "#lib/kernel/decision";
import type { Order } from "#lib/orders/order";
import { db, transaction } from "#lib/platform/db";
import { writeAll } from "#lib/platform/write";
import { type Chance, chanceOf } from "./chance.ts";
import { companyEvents, companyFor } from "./company.ts";
import { draftAt, type World } from "./draft.ts";
import { type Life, lifeOf } from "./life.ts";
import { writeApprovals } from "./write-approvals.ts";
import { writeCompany } from "./write-company.ts";
import { writeDocuments } from "./write-documents.ts";
import { writeOrders } from "./write-orders.ts";

const batch = 400;
const days = 548;
const day = 24 * 3_600_000;

export interface Scaled {
  readonly orders: number;
  readonly lines: number;
  readonly suppliers: number;
  readonly users: number;
  readonly costCentres: number;
}

/**
 * A company with so many orders of the last eighteen months, computed by the rules that commands use and written in bulk:
 * one entry of the audit trail each, no webhooks. The same number of orders begins with the same chance.
 */
export async function setUpScale(founder: Actor, orders: number, now: Date): Promise<Scaled> {
  const chance = chanceOf(orders);
  const world = await openWorld(founder, orders, now, chance);
  const times = workingTimes(orders, now, chance);

  let lines = 0;
  for (let first = 0; first < orders; first += batch) {
    const lives = await livesOf(world, times.slice(first, first + batch), chance);
    await transaction(async (tx) => {
      await writeOrders(tx, lives);
      await writeApprovals(
        tx,
        lives.flatMap(({ instance }) => instance ?? []),
        world.calendar,
      );
      await writeDocuments(tx, lives);
      await writeAll(tx, [
        recordOf(
          founder,
          lives.map(({ order }) => seeded(order)),
          null,
        ),
      ]);
    });
    lines += lives.reduce((count, { order }) => count + order.lines.length, 0);
  }
  const { suppliers, users, costCentres } = world.company;
  return { orders, lines, suppliers: suppliers.length, users: users.length, costCentres: costCentres.length };
}

async function openWorld(founder: Actor, orders: number, now: Date, chance: Chance): Promise<World> {
  const { baseCurrency } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
  const rates = await db.exchangeRate.findMany({ orderBy: { validFrom: "desc" } });
  const known = [...new Set(rates.map(({ currency }) => currency))];
  const start = new Date(now.getTime() - days * day);
  const early = known.filter((currency) => rates.some((rate) => rate.currency === currency && rate.validFrom <= start));
  const tag = `s${String(await db.supplier.count()).padStart(3, "0")}`;
  const company = companyFor(orders, tag, [baseCurrency, ...early], chance);
  await transaction(async (tx) => {
    await writeCompany(tx, company);
    await writeAll(tx, [recordOf(founder, companyEvents(company), null)]);
  });
  const rateOn = (currency: string, on: string) =>
    currency === baseCurrency
      ? "1"
      : (rates
          .find((rate) => rate.currency === currency && rate.validFrom.toISOString().slice(0, 10) <= on)
          ?.rate.toString() ?? null);
  const [{ calendar }] = await db.$queryRaw<[{ calendar: WorkingCalendar }]>`SELECT ${calendarColumn} AS calendar`;
  return { company, baseCurrency, rateOn, now, calendar };
}

async function livesOf(world: World, times: readonly Date[], chance: Chance): Promise<Life[]> {
  const numbers = await db.$queryRaw<{ next: string }[]>`
    SELECT lpad(nextval('purchase_order_number')::text, 6, '0') AS next FROM generate_series(1, ${times.length}::int)`;
  const plans = times.map((at, index) => {
    const number = `PO-${at.getUTCFullYear()}-${numbers[index]?.next ?? ""}`;
    return { draft: draftAt(world, at, number, chance), at: new Date(at.getTime() + chance.between(1, 240) * 600_000) };
  });
  const active = (await findActive(db, "PO")) ?? settle(no("unroutable", "There is no active approval policy."));
  const routes = await routesFor(
    db,
    plans.map(({ draft, at }) => ({ order: draft, at: at.toISOString() })),
    [active],
    world.now,
  );
  return plans.map(({ draft, at }, index) => {
    const route = routes[index]?.[0];
    const stays = !route || at > world.now || chance.percent(3);
    if (stays) return { order: { ...draft, eventSequence: 0 }, instance: null, movements: [] };
    return lifeOf(
      draft,
      { ...route, flags: [], calendar: world.calendar },
      at,
      { people: world.company.users, now: world.now, calendar: world.calendar },
      chance,
    );
  });
}

/** The beginnings of orders, earliest first: on working days, in working hours. */
function workingTimes(count: number, now: Date, chance: Chance): Date[] {
  return Array.from({ length: count }, () => {
    for (;;) {
      const at = new Date(now.getTime() - chance.next() * days * day);
      at.setUTCHours(chance.between(6, 16), chance.between(0, 59), chance.between(0, 59), chance.between(0, 999));
      if (at < now && at.getUTCDay() % 6 !== 0) return at;
    }
  }).toSorted((a, b) => a.getTime() - b.getTime());
}

function seeded({ id, number, status }: Order) {
  return {
    action: "purchase_order.seeded",
    stream: `purchase_order:${id}`,
    entity: { type: "purchase_order", id, number },
    changes: [{ field: "status", old: null, new: status }],
    reason: "seed:scale",
  };
}
