"use server";

import { action } from "#app/_server/action";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { withFilledLines } from "../orders/filled-lines.ts";

export const receive = withFilledLines(
  action(receiveOrder, { redirectTo: ({ purchaseOrder }) => `/orders/${purchaseOrder.id}?tab=deliveries` }),
  "Say of at least one line how much came.",
);
