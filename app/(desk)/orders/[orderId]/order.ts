import { notFound } from "next/navigation";
import { cache } from "react";
import { currentActor } from "#app/_server/session";
import type { Order } from "#lib/orders/order";
import { findOrder } from "#lib/orders/queries/find-order";

/** The order of this address as its reader may see it, asked once per request. */
export const orderOf = cache(async (id: string): Promise<Order> => {
  return (await findOrder(await currentActor(), id)) ?? notFound();
});
