import { RoutePreview } from "#components/approvals/route-preview";
import { Signatures } from "#components/approvals/signatures";
import type { Actor } from "#lib/access/actor";
import { routeOfOrder } from "#lib/approvals/queries/get-route";
import type { Signature } from "#lib/approvals/signature";
import type { Order } from "#lib/orders/order";

export interface ApprovalsTabProps {
  readonly actor: Actor;
  readonly order: Order;
  readonly signatures: readonly Signature[];
  readonly zone: string;
}

/** Who signs or will, why, and what was said under which content. */
export async function ApprovalsTab({ actor, order, signatures, zone }: ApprovalsTabProps) {
  const route = await routeOfOrder(actor, order);
  const isDrafted = order.status === "DRAFT" || order.status === "CHANGES_REQUESTED";
  return (
    <>
      <RoutePreview route={route} title={isDrafted ? "Who will sign" : "Who signs"} zone={zone} />
      <Signatures signatures={signatures} contentHash={order.contentHash} zone={zone} />
    </>
  );
}
