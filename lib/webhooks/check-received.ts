import { type Decision, no, yes } from "#lib/kernel/decision";
import { keyOf, verify } from "./signature.ts";

type Problem = "header_missing" | "clock" | "signature" | "secret";

/** Is this a request of ours? Says which step fails: what is missing, the clock, the key, or bytes that were changed on the way. */
export function checkReceived(
  secret: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  now: Date,
): Decision<{ id: string }, Problem> {
  const id = headers["webhook-id"];
  const timestamp = Number(headers["webhook-timestamp"]);
  const signature = headers["webhook-signature"];
  if (!id || !signature || !Number.isInteger(timestamp)) {
    return no(
      "header_missing",
      "webhook-id, webhook-timestamp or webhook-signature is missing: this is not a signed request.",
    );
  }
  if (!isSecret(secret)) return no("secret", "This is not a secret: it begins with whsec_.");
  const seconds = Math.floor(now.getTime() / 1000);
  const signed = { id, timestamp, body, signature };
  if (!verify(secret, signed, timestamp))
    return no("signature", "The signature is of another secret, or the body is not the bytes that were sent.");
  if (!verify(secret, signed, seconds))
    return no(
      "clock",
      `The signature is right, but ${Math.abs(seconds - timestamp)} s away from this clock; at most 300 are accepted.`,
    );
  return yes({ id });
}

function isSecret(secret: string): boolean {
  try {
    keyOf(secret);
    return true;
  } catch {
    return false;
  }
}
