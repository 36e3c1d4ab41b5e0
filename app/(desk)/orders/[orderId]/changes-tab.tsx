import { ChangeCard } from "#components/orders/change-card";
import { EmptyState } from "#components/ui/empty-state";
import type { Actor } from "#lib/access/actor";
import type { Order } from "#lib/orders/order";
import { wholeChange } from "#lib/orders/present-change";
import { listChanges } from "#lib/orders/queries/list-changes";

export interface ChangesTabProps {
  readonly actor: Actor;
  readonly order: Order;
  readonly zone: string;
}

/** Every change order of the order, latest first, with what it changed. */
export async function ChangesTab({ actor, order, zone }: ChangesTabProps) {
  const changes = await listChanges(actor, order.id);
  if (order.changeOrders.length === 0)
    return <EmptyState title="Nothing was changed">The order is as it was approved first.</EmptyState>;
  return order.changeOrders
    .toReversed()
    .map((change) => (
      <ChangeCard
        key={change.id}
        change={{ ...wholeChange(order, change), changes: changes.get(change.id) ?? [] }}
        before={null}
        zone={zone}
      />
    ));
}
