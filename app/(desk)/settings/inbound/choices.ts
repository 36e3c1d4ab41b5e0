import type { SourceFieldsProps } from "#components/inbound/source-fields";
import type { Actor } from "#lib/access/actor";
import { listUsers } from "#lib/access/queries/list-users";
import { listSuppliers } from "#lib/suppliers/queries/list-suppliers";

const most = "200";

/** Whom the form of a source offers. */
export async function choicesFor(actor: Actor): Promise<Pick<SourceFieldsProps, "suppliers" | "buyers">> {
  const [suppliers, buyers] = await Promise.all([
    listSuppliers(actor, { limit: most }),
    listUsers(actor, { role: "BUYER", active: "true", limit: most }),
  ]);
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return { suppliers: suppliers.data.map(named), buyers: buyers.data.map(named) };
}
