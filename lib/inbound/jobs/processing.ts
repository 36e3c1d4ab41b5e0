import type { Actor } from "#lib/access/actor";
import { no, settle } from "#lib/kernel/decision";
import { findOrderNamed, type OrderNamed } from "../queries/find-order-named.ts";
import { isKnown } from "../queries/is-known.ts";
import type { DueMessage } from "../queries/list-due-messages.ts";
import { done, type Effect } from "../writes/settle-message.ts";

/** A message that is being processed, and who acts. */
export interface Processing {
  readonly message: DueMessage;
  readonly actor: Actor;
}

/** Runs a command so that the message is done in the same transaction, or nothing is. */
export function noting({ message }: Processing, effect: Effect) {
  return { besides: () => done(message.id, effect) };
}

/** The order that a message names, for those whose business it is. */
export async function orderOf({ message, actor }: Processing, number: string): Promise<OrderNamed> {
  const order = await findOrderNamed(actor, message.source, number);
  return order ?? settle(no("not_found", `There is no purchase order ${number} for this source.`));
}

/** Refuses what this source told before. */
export async function mustBeNews({ message }: Processing, businessKey: string): Promise<void> {
  if (await isKnown(message.source.id, businessKey))
    settle(no("nothing_new", "This source told the same before, under another id. It took effect once."));
}
