import type { Actor } from "#lib/access/actor";
import { listMessages } from "#lib/inbound/queries/list-messages";

/** The list of messages, of one source only. */
export function messagesOf(sourceId: string): typeof listMessages {
  const ask = (actor: Actor, asked: unknown) => listMessages(actor, { ...Object(asked), sourceId });
  return Object.assign(ask, { action: listMessages.action, input: listMessages.input });
}
