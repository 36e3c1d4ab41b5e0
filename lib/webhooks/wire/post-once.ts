import { readTarget } from "#lib/webhooks/address";
import { SendFailure } from "#lib/webhooks/failure";
import type { Guard } from "./connect.ts";
import { letterTo, Line } from "./line.ts";
import { type Reply, unsent } from "./reply.ts";

/** Posts once over a line of its own, guarded like all that is sent. Never fails, but says what failed. */
export async function postOnce(
  url: string,
  headers: Record<string, string>,
  body: string,
  guard: Guard,
): Promise<Reply> {
  const target = readTarget(url, guard.policy);
  if (!target.ok) return unsent(new SendFailure("address_refused", target.refusal.because));
  const line = new Line(target.value, guard);
  try {
    return await line.post(letterTo(target.value, headers, body));
  } finally {
    line.close();
  }
}
