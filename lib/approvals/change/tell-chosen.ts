import { queueMail } from "#lib/notifications/writes/queue-mail";
import { listOrderFacts } from "#lib/notifications/queries/list-order-facts";
import { waitsForYou } from "#lib/notifications/messages";
import type { Tx } from "#lib/platform/db";
import type { Candidate } from "../queries/find-candidates.ts";

interface Told {
  readonly orderId: string;
  readonly stepId: string;
  /** Why it waits for him: whole sentences. */
  readonly why: string;
}

/** Tells somebody that an order waits for his signature now, once per step. */
export async function tellChosen(
  tx: Tx,
  { capacity, email }: Candidate,
  { orderId, stepId, why }: Told,
): Promise<void> {
  const facts = (await listOrderFacts(tx, [orderId])).get(orderId);
  if (!facts) return;
  const { id, name } = capacity.person;
  await queueMail(tx, { cause: `step:${stepId}:${id}`, recipient: email, ...waitsForYou(facts, name, why) });
}
