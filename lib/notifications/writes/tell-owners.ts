import type { Tx } from "#lib/platform/db";
import { endpointNews } from "../endpoint-messages.ts";
import { listEndpointNews } from "../queries/list-endpoint-news.ts";
import { queueMails } from "./queue-mail.ts";

/** Tells people that an endpoint of theirs fails, was disabled or works again. */
export async function tellOwners(tx: Tx, eventIds: readonly string[], earliest: Date): Promise<void> {
  const news = await listEndpointNews(tx, eventIds, earliest);
  const mails = news.map((item) => ({
    cause: `${item.eventId}:${item.ownerId}`,
    recipient: item.ownerEmail,
    ...endpointNews(item, item.ownerName),
  }));
  await queueMails(tx, mails);
}
