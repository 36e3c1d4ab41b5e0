import { closeOrder } from "#lib/orders/commands/close-order";
import { cancelOrder } from "#lib/orders/commands/cancel-order";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { requestChanges } from "#lib/orders/commands/request-changes";
import type { OrderStatus } from "#lib/orders/status";
import type { OrderView } from "#lib/orders/view";
import { type Cast, givenOrder } from "./given-order.ts";

/** An order in any of the nine statuses, brought there by the commands. */
export async function givenOrderIn(cast: Cast, status: OrderStatus): Promise<OrderView> {
  switch (status) {
    case "REJECTED":
    case "CHANGES_REQUESTED": {
      const { id, contentHash } = await givenOrder(cast, "PENDING_APPROVAL");
      const decision = { id, contentHash, comment: "Ask for the frame contract's price.", reasonCode: "PRICE" };
      return status === "REJECTED" ? rejectOrder(cast.approver, decision) : requestChanges(cast.approver, decision);
    }
    case "CLOSED": {
      const { id } = await givenOrder(cast, "ACKNOWLEDGED");
      return closeOrder(cast.buyer, { id, reason: "The project ended." });
    }
    case "CANCELLED": {
      const { id } = await givenOrder(cast, "SENT");
      return cancelOrder(cast.buyer, { id, reason: "Ordered twice." });
    }
    default:
      return givenOrder(cast, status);
  }
}
