import { theSystem } from "#lib/access/actor";
import { admitRequest } from "#lib/inbound/commands/admit-request";
import { createSource, type NewSource } from "#lib/inbound/commands/create-source";
import { receiveMessage } from "#lib/inbound/commands/receive-message";
import { signedHeaders } from "#lib/inbound/examples";
import { processMessages } from "#lib/inbound/jobs/process-messages";
import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";

/** A program of others that may tell us something. */
export function givenSource(facts: object = {}): Promise<NewSource> {
  return createSource(theSystem(newId()), { name: "Parcel service", kind: "carrier", ...facts });
}

/** Tells something, signed, as the source would. Answers the message's id. */
export async function tell(source: NewSource, type: string, data: object, deliveryId = newId()): Promise<string> {
  const body = JSON.stringify({ type, data });
  const headers = signedHeaders(source.secret, deliveryId, body);
  const posted = {
    sourceId: source.id,
    headers,
    body: Buffer.from(body),
    origin: { requestId: newId(), ip: "127.0.0.1" },
  };
  return (await receiveMessage(settle(await admitRequest(posted)))).id;
}

/** Has everything processed that waits now. */
export async function processAll(): Promise<void> {
  while ((await processMessages()) === "more");
}
