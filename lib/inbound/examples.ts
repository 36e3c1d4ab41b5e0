import { keyOf, sign } from "#lib/webhooks/signature";

/** The headers of a request that is signed as Standard Webhooks want it. */
export function signedHeaders(secret: string, id: string, body: string, at = new Date()): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000);
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": sign([keyOf(secret)], id, timestamp, body),
  };
}
