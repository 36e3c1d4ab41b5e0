import { OrderEditor } from "#components/orders/editor/order-editor";
import { routeOfOrder } from "#lib/approvals/queries/get-route";
import type { Actor } from "#lib/access/actor";
import { countries, countryName } from "#lib/codes/country";
import { currencies, minorDigits } from "#lib/codes/currency";
import { listCostCentres } from "#lib/company/queries/list-cost-centres";
import { getSettings } from "#lib/company/queries/get-settings";
import type { Order } from "#lib/orders/order";
import { listChoices } from "#lib/suppliers/queries/list-choices";
import { blankDraft, draftOf } from "../../../components/orders/editor/draft.ts";

interface EditorProps {
  readonly actor: Actor;
  /** The saved draft; null for a new one. */
  readonly order: Order | null;
}

/** The editor with everything that can be chosen in it. */
export async function Editor({ actor, order }: EditorProps) {
  const [suppliers, costCentres, settings, route] = await Promise.all([
    listChoices(actor),
    listCostCentres(actor, { limit: "200" }),
    getSettings(actor, {}),
    order && routeOfOrder(actor, order),
  ]);
  return (
    <OrderEditor
      key={order?.id ?? "new"}
      first={order ? draftOf(order) : blankDraft(settings.baseCurrency)}
      known={order && { id: order.id, number: order.number, version: order.version }}
      suppliers={suppliers}
      currencies={currencies.map((code) => ({ code, digits: minorDigits(code) }))}
      countries={countries.map((code) => ({ code, name: countryName(code) }))}
      costCentres={costCentres.data.map(({ code, name }) => ({ code, name }))}
      route={route}
    />
  );
}
