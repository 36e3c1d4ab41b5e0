import { wasChosen } from "#lib/notifications/messages";
import { listOrderFacts } from "#lib/notifications/queries/list-order-facts";
import { queueMail } from "#lib/notifications/writes/queue-mail";
import type { Tx } from "#lib/platform/db";
import type { Candidate } from "../queries/find-candidates.ts";

interface Told {
  readonly orderId: string;
  readonly stepId: string;
  /** The colleague and what he asks for: "Rosa Steiner asks for your signature too". */
  readonly asks: string;
  readonly reason: string;
}

/** Tells somebody that an order waits for his signature now, once per step, as far as he wants to hear of such things at once. */
export async function tellChosen(tx: Tx, { capacity, email, wish }: Candidate, told: Told): Promise<void> {
  const { orderId, stepId, asks, reason } = told;
  const facts = (await listOrderFacts(tx, [orderId])).get(orderId);
  if (!facts || wish !== "AT_ONCE") return;
  const { id, name } = capacity.person;
  await queueMail(tx, { cause: `step:${stepId}:${id}`, recipient: email, ...wasChosen(facts, name, asks, reason) });
}
