import { judge, type Verdict, waitAfter } from "#lib/webhooks/retry";
import { SendFailure } from "#lib/webhooks/failure";
import { requestHeaders, secondsOf } from "#lib/webhooks/request-headers";
import type { Guard } from "#lib/webhooks/wire/connect";
import { letterTo } from "#lib/webhooks/wire/line";
import { type Reply, rounded, unsent } from "#lib/webhooks/wire/reply";
import type { Claimed } from "./claim.ts";
import type { AttemptOutcome } from "./outcomes.ts";
import type { Subscriber } from "./subscriber.ts";

export interface Sent {
  readonly outcome: AttemptOutcome;
  readonly verdict: Verdict;
}

/** Signs a delivery, posts it and says what came of it. Never fails. */
export async function send(subscriber: Subscriber, delivery: Claimed, guard: Guard): Promise<Sent> {
  const at = new Date();
  const { id, eventId, eventType, body } = delivery;
  const number = delivery.attempts + 1;
  const timestamp = secondsOf(at);
  const signature = subscriber.sign(eventId, timestamp, body ?? "");
  const told = requestHeaders({ eventId, eventType, deliveryId: id, number, timestamp, signature });
  const reply = await replyTo(subscriber, { headers: { ...subscriber.headers, ...told }, body }, guard);

  const now = new Date();
  const verdict = judge({ status: reply.status, error: reply.error, retryAfter: reply.headers?.["retry-after"] }, now);
  const planned = body === null ? null : waitAfter(delivery.tries + 1, Math.random());
  const outcome = {
    delivery: id,
    number,
    at: at.getTime(),
    url: subscriber.url,
    signature,
    headers: subscriber.shownHeaders,
    status: reply.status,
    responseHeaders: reply.headers,
    body: reply.body,
    error: reply.error,
    ...rounded(reply.timing),
    remoteAddress: reply.remoteAddress,
    delivered: verdict.delivered,
    wait: planned === null ? null : Math.max(planned, verdict.quietFor ?? 0),
  };
  return { outcome, verdict };
}

async function replyTo(
  subscriber: Subscriber,
  { headers, body }: { headers: Record<string, string>; body: string | null },
  guard: Guard,
): Promise<Reply> {
  const { target, problem } = subscriber;
  if (problem) return unsent(new SendFailure(problem));
  if (body === null) return unsent(new SendFailure("payload_gone"));
  if (!target.ok) return unsent(new SendFailure("address_refused", target.refusal.because));
  const letter = letterTo(target.value, headers, body);

  const line = subscriber.lend(target.value, guard);
  const reply = await line.post(letter);
  subscriber.giveBack(line);
  if (!reply.stale) return reply;

  const fresh = subscriber.lend(target.value, guard, true);
  const second = await fresh.post(letter);
  subscriber.giveBack(fresh);
  return second;
}
