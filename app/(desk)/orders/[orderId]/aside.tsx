import type { ReactNode } from "react";
import { RoutePreview } from "#components/approvals/route-preview";
import { Signatures } from "#components/approvals/signatures";
import { TermsCard } from "#components/orders/terms-card";
import type { Actor } from "#lib/access/actor";
import { routeOfOrder } from "#lib/approvals/queries/get-route";
import type { Signature } from "#lib/approvals/signature";
import { waitingChange } from "#lib/orders/change-order";
import { permits } from "#lib/orders/lifecycle";
import type { Order } from "#lib/orders/order";
import type { OrderView } from "#lib/orders/view";

export interface OrderAsideProps {
  readonly actor: Actor;
  readonly order: Order;
  readonly view: OrderView;
  /** null: who signs stands beside it already. */
  readonly signatures: readonly Signature[] | null;
  readonly zone: string;
  /** What can be done about its signatures. */
  readonly verbs: ReactNode;
}

/** Beside the order: who signed it, or will, and the terms. */
export async function OrderAside({ actor, order, view, signatures, zone, verbs }: OrderAsideProps) {
  const isDrafted = order.status === "DRAFT" || order.status === "CHANGES_REQUESTED";
  const showsRoute = signatures !== null && actor.supplierId === null && (isDrafted || permits(order, "reject"));
  const route = showsRoute ? await routeOfOrder(actor, order) : null;
  return (
    <aside aria-label="Signatures and terms" className="grid gap-4">
      {route !== null && (
        <RoutePreview
          route={route}
          title={isDrafted ? "Who will sign" : waitingChange(order) ? "Who signs the change" : "Who signs"}
          zone={zone}
        />
      )}
      {verbs}
      {signatures !== null && <Signatures signatures={signatures} contentHash={order.contentHash} zone={zone} />}
      <TermsCard {...view} forSupplier={actor.supplierId !== null} />
    </aside>
  );
}
