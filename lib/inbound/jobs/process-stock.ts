import { no, settle } from "#lib/kernel/decision";
import { draftReorder } from "../commands/draft-reorder.ts";
import type { StockNews } from "../news.ts";
import { done } from "../writes/settle-message.ts";
import type { Processing } from "./processing.ts";

/** A warehouse runs out of something: a draft for its buyer. */
export async function processStock({ message, actor }: Processing, news: StockNews): Promise<void> {
  const { id: sourceId, defaultBuyerId: buyerId, supplierId } = message.source;
  if (buyerId === null) return settle(no("not_found", "This source has no buyer in whose name it may draft orders."));
  const besides = ({ id, number }: { id: string; number: string }) =>
    done(message.id, { purchaseOrderId: id, what: `${number} was drafted for ${news.sku}.`, businessKey: null });
  await draftReorder(actor, { ...news, sourceId, buyerId, supplierId }, { besides });
}
