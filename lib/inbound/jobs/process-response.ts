import { no, settle } from "#lib/kernel/decision";
import { acknowledgeOrder } from "#lib/orders/commands/acknowledge-order";
import { counterPropose } from "#lib/orders/commands/counter-propose";
import { declineOrder } from "#lib/orders/commands/decline-order";
import { responseKey } from "../business-key.ts";
import type { OrderResponse } from "../news.ts";
import { mustBeNews, noting, orderOf, type Processing } from "./processing.ts";

/** A supplier answers an order: the very one that was sent, at the revision that he names. */
export async function processResponse(processing: Processing, news: OrderResponse): Promise<void> {
  const { actor } = processing;
  const { response, revision, note, lines } = news;
  const order = await orderOf(processing, news.purchaseOrderNumber);
  const businessKey = responseKey(news, order.sentAt);
  await mustBeNews(processing, businessKey);
  if (revision !== undefined && revision !== order.revision) {
    settle(
      no(
        "content_changed",
        `This answers revision ${revision} of ${order.number}, which is at revision ${order.revision} now.`,
      ),
    );
  }
  const answered = { id: order.id, expectedVersion: order.version, note };
  const noted = noting(processing, {
    purchaseOrderId: order.id,
    what: `${order.number} ${words[response]}.`,
    businessKey,
  });
  switch (response) {
    case "accepted":
      await acknowledgeOrder(actor, { ...answered, lines }, noted);
      break;
    case "declined":
      await declineOrder(actor, answered, noted);
      break;
    case "countered":
      await counterPropose(actor, { ...answered, lines }, noted);
  }
}

const words = { accepted: "was acknowledged", declined: "was declined", countered: "was answered with a proposal" };
