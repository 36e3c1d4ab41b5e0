"use server";

import { action } from "#app/_server/action";
import { acceptException as acceptExceptionCommand } from "#lib/invoices/commands/accept-exception";
import { disputeException as disputeExceptionCommand } from "#lib/invoices/commands/dispute-exception";
import { invoiceOrder } from "#lib/invoices/commands/invoice-order";
import { acceptProposal as acceptProposalCommand } from "#lib/orders/commands/accept-proposal";
import { acknowledgeOrder } from "#lib/orders/commands/acknowledge-order";
import { cancelLine as cancelLineCommand } from "#lib/orders/commands/cancel-line";
import { cancelOrder } from "#lib/orders/commands/cancel-order";
import { cancelRemainder as cancelRemainderCommand } from "#lib/orders/commands/cancel-remainder";
import { closeOrder } from "#lib/orders/commands/close-order";
import { confirmBreakGlass as confirmBreakGlassCommand } from "#lib/orders/commands/confirm-break-glass";
import { copyOrder } from "#lib/orders/commands/copy-order";
import { counterPropose } from "#lib/orders/commands/counter-propose";
import { declineOrder } from "#lib/orders/commands/decline-order";
import { deleteOrder } from "#lib/orders/commands/delete-order";
import { dismissProposal as dismissProposalCommand } from "#lib/orders/commands/dismiss-proposal";
import { handOverOrder } from "#lib/orders/commands/hand-over-order";
import { holdOrder } from "#lib/orders/commands/hold-order";
import { releaseOrder } from "#lib/orders/commands/release-order";
import { reopenOrder } from "#lib/orders/commands/reopen-order";
import { requestBreakGlass as requestBreakGlassCommand } from "#lib/orders/commands/request-break-glass";
import { sendOrder } from "#lib/orders/commands/send-order";
import { submitOrder } from "#lib/orders/commands/submit-order";
import { withdrawChange as withdrawChangeCommand } from "#lib/orders/commands/withdraw-change";
import { withdrawOrder } from "#lib/orders/commands/withdraw-order";
import { returnGoods as returnGoodsCommand } from "#lib/receipts/commands/return-goods";
import { reverseReceipt as reverseReceiptCommand } from "#lib/receipts/commands/reverse-receipt";
import { reverseShipment as reverseShipmentCommand } from "#lib/shipments/commands/reverse-shipment";
import { shipOrder } from "#lib/shipments/commands/ship-order";
import { withDays } from "./days.ts";
import { withFilledLines } from "./filled-lines.ts";

export const submit = action(submitOrder);
export const withdraw = action(withdrawOrder);
export const send = action(sendOrder);
export const acknowledge = action(acknowledgeOrder);
export const decline = action(declineOrder);
export const hold = action(holdOrder);
export const release = action(releaseOrder);
export const cancel = action(cancelOrder);
export const cancelLine = action(cancelLineCommand);
export const cancelRemainder = action(cancelRemainderCommand);
export const close = action(closeOrder);
export const reopen = action(reopenOrder);
export const handOver = action(handOverOrder);
export const copy = action(copyOrder, { redirectTo: ({ id }) => `/orders/${id}/edit` });
export const remove = action(deleteOrder, { redirectTo: () => "/orders?view=drafts" });
export const ship = withFilledLines(
  withDays(action(shipOrder, { redirectTo: ({ purchaseOrder }) => `/orders/${purchaseOrder.id}?tab=deliveries` }), [
    "expectedAt",
  ]),
  "Say of at least one line how much is shipped.",
);
export const reverseShipment = action(reverseShipmentCommand);
export const reverseReceipt = action(reverseReceiptCommand);
export const returnGoods = action(returnGoodsCommand);
export const invoice = withFilledLines(
  action(invoiceOrder, { redirectTo: ({ purchaseOrder }) => `/orders/${purchaseOrder.id}?tab=invoices` }),
  "Say of at least one line how much is invoiced.",
);
export const propose = action(counterPropose, { redirectTo: ({ id }) => `/orders/${id}` });
export const acceptProposal = action(acceptProposalCommand);
export const dismissProposal = action(dismissProposalCommand);
export const withdrawChange = action(withdrawChangeCommand);
export const acceptException = action(acceptExceptionCommand);
export const disputeException = action(disputeExceptionCommand);
export const requestBreakGlass = action(requestBreakGlassCommand);
export const confirmBreakGlass = action(confirmBreakGlassCommand);
