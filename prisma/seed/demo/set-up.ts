import type { Actor } from "#lib/access/actor";
import { addExchangeRate } from "#lib/company/commands/add-exchange-rate";
import { createCostCentre } from "#lib/company/commands/create-cost-centre";
import { editSettings } from "#lib/company/commands/edit-settings";
import { dayIn as dayOf } from "#lib/kernel/calendar-date";
import type { OrderView } from "#lib/orders/view";
import { createSupplier } from "#lib/suppliers/commands/create-supplier";
import { costCentres, rates, settings } from "./company.ts";
import { tell } from "./draft.ts";
import { draftNextPolicy } from "./next-policy.ts";
import { dayIn, type Office } from "./office.ts";
import { ordersDelivered } from "./orders-delivered.ts";
import { ordersOnTheirWay } from "./orders-on-their-way.ts";
import { ordersRefused } from "./orders-refused.ts";
import { ordersWaiting } from "./orders-waiting.ts";
import { everyone, type PersonKey } from "./people.ts";
import { type SupplierCode, suppliers } from "./suppliers.ts";

type Person = (typeof everyone)[number][1];

/** Makes an account for somebody; `supplierId` where he works at a supplier. */
export type Hire = (person: Person, supplierId: string | null) => Promise<Actor>;

/** A small company and its first weeks, all of it by the commands that people use. Answers its orders. */
export async function setUpDemo(founder: Actor, hire: Hire, now: Date): Promise<OrderView[]> {
  const office = await openOffice(founder, hire, now);
  await describeCompany(office);

  const orders: OrderView[] = [];
  const stories = [...ordersDelivered, ...ordersRefused, ...ordersOnTheirWay, ...ordersWaiting];
  for (const story of stories) orders.push(await tell(office, story));
  await draftNextPolicy(office);
  return orders;
}

async function openOffice(founder: Actor, hire: Hire, now: Date): Promise<Office> {
  const ids = new Map<string, string>();
  for (const supplier of suppliers) ids.set(supplier.code, (await createSupplier(founder, supplier)).id);

  const people = new Map<PersonKey, Actor>();
  for (const [key, person] of everyone) {
    people.set(key, await hire(person, person.supplier === undefined ? null : (ids.get(person.supplier) ?? null)));
  }
  return {
    people: Object.fromEntries(people) as Record<PersonKey, Actor>,
    suppliers: Object.fromEntries(ids) as Record<SupplierCode, string>,
    today: dayOf(settings.timeZone, now),
  };
}

async function describeCompany(office: Office): Promise<void> {
  const { clara, tom } = office.people;
  await editSettings(clara, settings);
  for (const { owner, ...costCentre } of costCentres) {
    await createCostCentre(tom, { ...costCentre, ownerId: office.people[owner].id });
  }
  for (const [currency, [before, lately]] of Object.entries(rates)) {
    await addExchangeRate(tom, { currency, rate: before, validFrom: dayIn(office, -60) });
    await addExchangeRate(tom, { currency, rate: lately, validFrom: dayIn(office, -10) });
  }
}
