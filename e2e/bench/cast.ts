import { theSystem } from "#lib/access/actor";
import { createApiKey } from "#lib/access/commands/create-api-key";
import { newId } from "#lib/kernel/id";
import { givenCast } from "#prisma/seed/given-order";
import { type Client, client } from "./client.ts";

export interface KeyedCast {
  readonly supplierId: string;
  readonly buyer: Client;
  readonly approver: Client;
  readonly receiver: Client;
  readonly finance: Client;
  readonly supplier: Client;
}

/** One person for each part, with an API key each. */
export async function keyedCast(url: string, connections: number): Promise<KeyedCast> {
  const cast = await givenCast();
  const keyed = async ({ id }: { readonly id: string }) => {
    const { key } = await createApiKey(theSystem(newId()), { name: "bench", userId: id });
    return client(url, key, connections);
  };
  const { buyer, approver, receiver, finance, supplier } = cast;
  return {
    supplierId: cast.supplierId,
    buyer: await keyed(buyer),
    approver: await keyed(approver),
    receiver: await keyed(receiver),
    finance: await keyed(finance),
    supplier: await keyed(supplier),
  };
}
