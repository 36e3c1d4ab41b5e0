import type { Actor } from "#lib/access/actor";
import { listDeliveries } from "#lib/webhooks/queries/list-deliveries";

/** The list of deliveries, of one endpoint only. */
export function deliveriesOf(endpointId: string): typeof listDeliveries {
  const ask = (actor: Actor, asked: unknown) => listDeliveries(actor, { ...Object(asked), endpointId });
  return Object.assign(ask, { action: listDeliveries.action, input: listDeliveries.input });
}
