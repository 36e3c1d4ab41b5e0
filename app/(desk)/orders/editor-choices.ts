import type { Actor } from "#lib/access/actor";
import { countries, countryName } from "#lib/codes/country";
import { currencies, minorDigits } from "#lib/codes/currency";
import { listCostCentres } from "#lib/company/queries/list-cost-centres";
import { listChoices } from "#lib/suppliers/queries/list-choices";

/** Everything that can be chosen in the editor of an order. */
export async function editorChoices(actor: Actor) {
  const [suppliers, costCentres] = await Promise.all([listChoices(actor), listCostCentres(actor, { limit: "200" })]);
  return {
    suppliers,
    currencies: currencies.map((code) => ({ code, digits: minorDigits(code) })),
    countries: countries.map((code) => ({ code, name: countryName(code) })),
    costCentres: costCentres.data.map(({ code, name }) => ({ code, name })),
  };
}
