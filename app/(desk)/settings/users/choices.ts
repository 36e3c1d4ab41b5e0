import type { UserFieldsProps } from "#components/access/user-fields";
import type { Actor } from "#lib/access/actor";
import { listUsers } from "#lib/access/queries/list-users";
import { getSettings } from "#lib/company/queries/get-settings";
import { listOwners } from "#lib/company/queries/list-owners";
import { listSuppliers } from "#lib/suppliers/queries/list-suppliers";

/** What the form of a user offers. */
export async function choicesFor(actor: Actor): Promise<Omit<UserFieldsProps, "user">> {
  const [{ data: suppliers }, managers, { data: users }, { baseCurrency }] = await Promise.all([
    listSuppliers(actor, { limit: "200" }),
    listOwners(actor, {}),
    listUsers(actor, { limit: "200" }),
    getSettings(actor, {}),
  ]);
  return {
    suppliers: suppliers.map(({ id, name }) => ({ id, name })),
    managers,
    users: users.filter((user) => "email" in user),
    baseCurrency,
  };
}
