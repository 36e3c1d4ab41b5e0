import type { Origin } from "#lib/access/actor";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { take } from "#lib/platform/rate-limit";
import { maskHeaders } from "#lib/webhooks/headers";
import type { Admitted } from "../admitted.ts";
import { isAllowed } from "../allowed-address.ts";
import { messagesOfOne } from "../limits.ts";
import { findOpenSource, type OpenSource } from "../queries/find-open-source.ts";
import { actorOf } from "../source.ts";
import { type Signed, verified } from "../verification.ts";
import { logRejection } from "../writes/log-rejection.ts";

export interface Posted extends Signed {
  readonly sourceId: string;
  readonly origin: Origin;
}

/** One answer, whether there is no such source, it is disabled, the address is another or the signature wrong: nobody learns which. */
const stranger = no("unauthenticated", "This request is not signed by a source that is known here.");

/** Lets in what a source of ours has signed, from where it may, and not too often. Its owner can read why not; the sender cannot. */
export async function admitRequest(
  posted: Posted,
  now = new Date(),
): Promise<Decision<Admitted, "unauthenticated" | "rate_limited">> {
  const source = await findOpenSource(posted.sourceId, now);
  if (!source) return stranger;
  const signed = knownSender(source, posted, now);
  const about = { sourceId: source.id, headers: kept(posted.headers), address: posted.origin.ip };
  if (!signed.ok) {
    logRejection({ ...about, reason: signed.refusal.because, body: null });
    return stranger;
  }
  const allowed = await take(messagesOfOne, source.id);
  if (!allowed.ok) return allowed;
  const actor = actorOf(source, posted.origin.requestId);
  const { headers, address } = about;
  return yes({ source, actor, deliveryId: signed.value.deliveryId, body: posted.body, headers, address });
}

function knownSender(source: OpenSource, { headers, body, origin }: Posted, now: Date): ReturnType<typeof verified> {
  if (!isAllowed(origin.ip, source.allowedAddresses))
    return no("signature", `The address ${origin.ip ?? "of the sender"} is not among those that are allowed.`);
  return verified(source.dialect, source.secrets, { headers, body }, now);
}

function kept(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { cookie: _cookie, ...others } = headers;
  return maskHeaders(others);
}
