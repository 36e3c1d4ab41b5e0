import type { Actor } from "#lib/access/actor";
import type { Role } from "#lib/access/role";
import type { DomainEvent } from "#lib/change/event";
import { newId } from "#lib/kernel/id";
import { skeletonOf } from "#lib/suppliers/look-alike";
import { searchTextOf } from "#lib/suppliers/search";
import type { Chance } from "./chance.ts";
import { areas, departments, firmNames, firstNames, lastNames, paymentTerms, towns, trades } from "./words.ts";

export interface ScaleUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly department: string;
  readonly approvalLimit: string | null;
  readonly managerId: string | null;
}

export interface ScaleSupplier {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  readonly country: string;
  readonly email: string;
  readonly address: object;
  readonly paymentTerms: string;
  readonly twoWayMatch: boolean;
  readonly searchText: string;
  readonly skeleton: string;
  readonly trade: keyof typeof trades;
}

export interface ScaleCostCentre {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly ownerId: string;
}

export interface ScaleCompany {
  readonly users: readonly ScaleUser[];
  readonly suppliers: readonly ScaleSupplier[];
  readonly costCentres: readonly ScaleCostCentre[];
}

/** As many people, suppliers and cost centres as so many orders need. `tag` keeps them apart from those of an earlier run. */
export function companyFor(orders: number, tag: string, currencies: readonly string[], chance: Chance): ScaleCompany {
  const users = usersFor(orders, tag, chance);
  return {
    users,
    suppliers: suppliersFor(clamp(orders / 25, 12, 400), tag, currencies, chance),
    costCentres: costCentresFor(clamp(orders / 200, 8, 48), tag, users, chance),
  };
}

function usersFor(orders: number, tag: string, chance: Chance): ScaleUser[] {
  const heads = departments.map((department) =>
    userOf({ roles: ["APPROVER"], department, managerId: null, limit: null }),
  );
  const team = (count: number, roles: readonly Role[], limits: readonly (string | null)[]) =>
    Array.from({ length: count }, () => {
      const head = chance.pick(heads);
      return userOf({ roles, department: head.department, managerId: head.id, limit: chance.pick(limits) });
    });
  return [
    ...heads,
    ...team(clamp(orders / 250, 6, 60), ["BUYER"], [null]),
    ...team(clamp(orders / 500, 4, 30), ["APPROVER"], ["5000", "25000", "100000", null]),
    ...team(clamp(orders / 1000, 3, 12), ["FINANCE"], [null]),
    ...team(clamp(orders / 1000, 2, 10), ["RECEIVER"], [null]),
  ];

  function userOf(facts: {
    roles: readonly Role[];
    department: string;
    managerId: string | null;
    limit: string | null;
  }): ScaleUser {
    const { roles, department, managerId, limit } = facts;
    const id = newId();
    const [first, last] = [chance.pick(firstNames), chance.pick(lastNames)];
    const email = `${plainLetters(first)}.${plainLetters(last)}.${id.slice(-6)}@${tag}.example`;
    return { id, name: `${first} ${last}`, email, roles, department, approvalLimit: limit, managerId };
  }
}

function suppliersFor(count: number, tag: string, currencies: readonly string[], chance: Chance): ScaleSupplier[] {
  const known = towns.filter(([, , , currency]) => currencies.includes(currency));
  const fallback = currencies[0] ?? "EUR";
  return Array.from({ length: count }, (_, index) => {
    const trade = chance.pick(Object.keys(trades) as (keyof typeof trades)[]);
    const [country, city, postalCode, currency] =
      known.length > 0 ? chance.pick(known) : (["AT", "Graz", "8020", fallback] as const);
    const name = `${chance.pick(firmNames)} ${trade} ${city}`;
    const code = `${tag.toUpperCase()}-${String(index + 1).padStart(4, "0")}`;
    return {
      id: newId(),
      code,
      name,
      currency,
      country,
      email: `orders@${code.toLowerCase()}.example`,
      address: { street: `Industriestraße ${chance.between(1, 90)}`, city, postalCode, region: null },
      paymentTerms: chance.pick(paymentTerms),
      twoWayMatch: chance.percent(10),
      searchText: searchTextOf({ code, name, legalName: null }),
      skeleton: skeletonOf(name),
      trade,
    };
  });
}

function costCentresFor(count: number, tag: string, users: readonly ScaleUser[], chance: Chance): ScaleCostCentre[] {
  const owners = users.filter(({ roles }) => roles.includes("APPROVER"));
  return Array.from({ length: count }, (_, index) => ({
    id: newId(),
    code: `${tag.toUpperCase()}-${100 + index}`,
    name: `${chance.pick(areas)} ${Math.floor(index / areas.length) + 1}`,
    ownerId: chance.pick(owners).id,
  }));
}

/** The person as commands and decisions know him. */
export function actorOf({ id, name, roles }: ScaleUser): Actor {
  return { type: "user", id, name, roles, supplierId: null, apiKeyId: null, origin: { requestId: id, ip: null } };
}

/** What the trail is told: these are here because of the seeding. */
export function companyEvents({ users, suppliers, costCentres }: ScaleCompany): DomainEvent[] {
  const seeded = (type: string, id: string, number: string): DomainEvent => ({
    action: `${type}.seeded`,
    stream: `${type}:${id}`,
    entity: { type, id, number },
    reason: "seed:scale",
  });
  return [
    ...users.map(({ id, email }) => seeded("user", id, email)),
    ...suppliers.map(({ id, code }) => seeded("supplier", id, code)),
    ...costCentres.map(({ id, code }) => seeded("cost_centre", id, code)),
  ];
}

function plainLetters(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^a-zA-Z]/g, "")
    .toLowerCase();
}

function clamp(number: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, number)));
}
