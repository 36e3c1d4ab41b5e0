import { newId } from "#lib/kernel/id";
import { judge, type Verdict, waitAfter } from "#lib/webhooks/retry";
import { SendFailure } from "#lib/webhooks/failure";
import { requestHeaders } from "#lib/webhooks/request-headers";
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
  const headers = headersOf(subscriber, delivery, at);
  const reply = await replyTo(
    subscriber,
    { headers: { ...subscriber.headers, ...headers }, body: delivery.body },
    guard,
  );

  const now = new Date();
  const verdict = judge({ status: reply.status, error: reply.error, retryAfter: reply.headers?.["retry-after"] }, now);
  const number = delivery.attempts + 1;
  const planned = delivery.body === null ? null : waitAfter(number - delivery.scheduleFrom, Math.random());
  const outcome = {
    id: newId(),
    delivery: delivery.id,
    number,
    at,
    url: subscriber.url,
    requestHeaders: { ...subscriber.shownHeaders, ...headers },
    status: reply.status,
    responseHeaders: reply.headers,
    body: reply.body,
    error: reply.error,
    timing: rounded(reply.timing),
    remoteAddress: reply.remoteAddress,
    delivered: verdict.delivered,
    wait: planned === null ? null : Math.max(planned, verdict.quietFor ?? 0),
  };
  return { outcome, verdict };
}

function headersOf(
  subscriber: Subscriber,
  { id, eventId, eventType, attempts, body }: Claimed,
  at: Date,
): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000);
  const signature = subscriber.sign(eventId, timestamp, body ?? "");
  return requestHeaders({ eventId, eventType, deliveryId: id, number: attempts + 1, timestamp, signature });
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
