import type { WorkingCalendar } from "#lib/company/working-time";
import { addDays } from "#lib/kernel/calendar-date";
import { decimal, plain } from "#lib/kernel/decimal";
import { settle } from "#lib/kernel/decision";
import { newOrder } from "#lib/orders/new-order";
import type { Order } from "#lib/orders/order";
import type { Chance } from "./chance.ts";
import { actorOf, type ScaleCompany, type ScaleSupplier, type ScaleUser } from "./company.ts";
import { items, sizes, trades } from "./words.ts";

/** What every order of a run is made from. */
export interface World {
  readonly company: ScaleCompany;
  readonly baseCurrency: string;
  /** Base currency per unit of a currency on a day; null where none is known. */
  readonly rateOn: (currency: string, day: string) => string | null;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

/** A draft of some buyer's at that time, computed by the same rules as any other. */
export function draftAt(world: World, at: Date, number: string, chance: Chance): Order {
  const { company, baseCurrency, rateOn } = world;
  const supplier = chance.pick(company.suppliers);
  const buyer = chance.pick(company.users.filter(({ roles }) => roles.includes("BUYER")));
  const day = at.toISOString().slice(0, 10);
  const facts = {
    supplier: { ...supplier, blocked: false, autoSend: false, createdAt: "" },
    unknownCostCentres: [],
    baseCurrency,
    rate: rateOn(supplier.currency, day),
    nextNumber: number,
  };
  return settle(newOrder(termsOf(company, supplier, buyer, day, chance), facts, actorOf(buyer), at));
}

function termsOf(company: ScaleCompany, supplier: ScaleSupplier, buyer: ScaleUser, day: string, chance: Chance) {
  const shelves: readonly string[] = trades[supplier.trade];
  const stock = items.filter(({ shelf }) => shelves.includes(shelf));
  const costCentre = chance.pick(company.costCentres).code;
  const neededBy = addDays(day, chance.between(7, 60));
  const count = chance.percent(4) ? chance.between(12, 40) : chance.between(1, 7);
  return {
    supplierId: supplier.id,
    currency: supplier.currency,
    reference: chance.percent(30) ? `${buyer.department} ${chance.between(1000, 9999)}` : null,
    paymentTerms: supplier.paymentTerms,
    freight: chance.percent(25) ? `${chance.between(5, 90)}.5` : undefined,
    freightTaxRatePercent: "20",
    lines: Array.from({ length: count }, () => lineOf(chance, stock, costCentre, neededBy)),
  };
}

function lineOf(chance: Chance, stock: typeof items, costCentre: string, neededBy: string) {
  const { sku, description, category, unit, price, most } = chance.pick(stock);
  const about = { category, costCentre, neededBy, taxRatePercent: chance.percent(85) ? "20" : "10" };
  if (unit === null) {
    const quantity = `${Math.round(price * (0.4 + chance.next() * 2.4))}`;
    return { ...about, kind: "AMOUNT" as const, description, quantity, unitPrice: "1" };
  }
  const at = chance.between(0, sizes.length - 1);
  const size = sizes[at] ?? "";
  const worth = price * (1 + at * 0.12) * (0.96 + chance.next() * 0.1);
  return {
    ...about,
    kind: "GOODS" as const,
    description: size === "" ? description : `${description}, ${size.slice(1)}`,
    sku: `${sku}${size}`,
    quantity: String(chance.between(1, Math.max(1, Math.round(most * chance.next())))),
    unit,
    unitPrice: plain(decimal(worth.toFixed(chance.percent(10) ? 4 : 2))),
    discountPercent: chance.percent(12) ? String(chance.between(2, 15)) : undefined,
  };
}
