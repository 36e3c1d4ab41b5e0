import type { Actor } from "#lib/access/actor";
import { listOwners } from "#lib/company/queries/list-owners";
import { getSettings } from "#lib/company/queries/get-settings";
import { listOrders } from "#lib/orders/queries/list-orders";
import { listSuppliers } from "#lib/suppliers/queries/list-suppliers";

/** What the simulator offers: the latest orders, people and suppliers. */
export async function simulatorChoices(actor: Actor) {
  const [{ baseCurrency }, orders, people, suppliers] = await Promise.all([
    getSettings(actor, {}),
    listOrders(actor, { limit: "50" }),
    listOwners(actor, {}),
    listSuppliers(actor, { limit: "200" }),
  ]);
  return {
    currency: baseCurrency,
    orders: orders.data.map(
      ({ number, supplier, total, currency }) => `${number} · ${supplier.name} · ${total} ${currency}`,
    ),
    people: people.map(({ id, name }) => ({ id, name })),
    suppliers: suppliers.data.map(({ id, name }) => ({ id, name })),
  };
}
