import type { SourceFieldsProps } from "#components/inbound/source-fields";
import type { Actor } from "#lib/access/actor";
import { getUser } from "#lib/access/queries/get-user";
import { listUsers } from "#lib/access/queries/list-users";
import type { Source } from "#lib/inbound/source";
import { getSupplier } from "#lib/suppliers/queries/get-supplier";
import { listSuppliers } from "#lib/suppliers/queries/list-suppliers";

const most = "200";

/** Whom the form of a source offers: those that come first, and always whom it names already. */
export async function choicesFor(
  actor: Actor,
  source?: Pick<Source, "supplierId" | "defaultBuyerId">,
): Promise<Pick<SourceFieldsProps, "suppliers" | "buyers">> {
  const [suppliers, buyers, named] = await Promise.all([
    listSuppliers(actor, { limit: most }),
    listUsers(actor, { role: "BUYER", active: "true", limit: most }),
    source ? namesIn(actor, source) : { supplier: null, buyer: null },
  ]);
  return { suppliers: withNamed(suppliers.data, named.supplier), buyers: withNamed(buyers.data, named.buyer) };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whom a source names. */
export async function namesIn(
  actor: Actor,
  { supplierId, defaultBuyerId }: Pick<Source, "supplierId" | "defaultBuyerId">,
): Promise<{ supplier: Named | null; buyer: Named | null }> {
  const [supplier, buyer] = await Promise.all([
    supplierId === null ? null : getSupplier(actor, { id: supplierId }),
    defaultBuyerId === null ? null : getUser(actor, { id: defaultBuyerId }),
  ]);
  return { supplier, buyer };
}

function withNamed(first: readonly Named[], named: Named | null): Named[] {
  const known = named === null || first.some(({ id }) => id === named.id);
  return [...(known ? [] : [named]), ...first].map(({ id, name }) => ({ id, name }));
}
