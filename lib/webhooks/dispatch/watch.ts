import type pg from "pg";
import { theSystem } from "#lib/access/actor";
import { Refused } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { log } from "#lib/platform/log";
import { healthStep, type HealthStep } from "#lib/webhooks/health";
import { disableEndpoint } from "#lib/webhooks/commands/disable-endpoint";
import { reportEndpoint } from "#lib/webhooks/commands/report-endpoint";
import type { Subscriber } from "./subscriber.ts";

/** Health in memory is stored once a second, unless somebody has changed the endpoint since: then what is stored counts. */
const statement = `
  UPDATE webhook_endpoint e SET consecutive_failures = h.failures, failing_since = h."failingSince", last_success_at = h."lastSuccessAt",
    last_failure_at = h."lastFailureAt", hold_until = h."holdUntil"
  FROM jsonb_to_recordset($1::jsonb) AS h (id uuid, version int, failures int, "failingSince" timestamptz, "lastSuccessAt" timestamptz,
    "lastFailureAt" timestamptz, "holdUntil" timestamptz)
  WHERE e.id = h.id AND e.version = h.version`;

/** Stores what was learned of endpoints. */
export async function storeHealth(pool: pg.Pool, subscribers: Iterable<Subscriber>): Promise<void> {
  const changed = [...subscribers].filter(({ isDirty }) => isDirty);
  if (changed.length === 0) return;
  for (const subscriber of changed) subscriber.isDirty = false;
  const rows = changed.map(({ id, version, flow, health }) => {
    const holdUntil = flow.holdUntil(Date.now());
    return {
      id,
      version,
      failures: flow.failures,
      ...health,
      holdUntil: holdUntil === null ? null : new Date(holdUntil),
    };
  });
  try {
    await pool.query({ name: "webhook-health", text: statement, values: [JSON.stringify(rows)] });
  } catch (error) {
    for (const subscriber of changed) subscriber.isDirty = true;
    throw error;
  }
}

/** Disables what is gone or has failed for days, and says who is failing or has recovered: each a command, with its audit. */
export async function actOnHealth(subscribers: Iterable<Subscriber>, now: Date): Promise<void> {
  for (const subscriber of subscribers) {
    const step = subscriber.news ?? (subscriber.wasHeard ? healthStep(subscriber.health, now) : null);
    if (step === null) continue;
    try {
      await act(subscriber, step);
    } catch (error) {
      // Somebody was faster: it is disabled or deleted already.
      if (error instanceof Refused) subscriber.calm();
      else
        log.warn(
          { err: error, endpoint: subscriber.id },
          "What follows from an endpoint's health could not be recorded; it is tried again.",
        );
    }
  }
}

async function act(subscriber: Subscriber, step: "gone" | "recovered" | NonNullable<HealthStep>): Promise<void> {
  const system = theSystem(`dispatcher-${newId()}`);
  const endpointId = subscriber.id;
  if (step === "recovered") await reportEndpoint(system, { endpointId, hours: 0 });
  else if (step === "gone") await disableEndpoint(system, { endpointId, reason: "gone" });
  else if ("disable" in step) await disableEndpoint(system, { endpointId, reason: "failing" });
  else {
    await reportEndpoint(system, { endpointId, hours: step.warn });
    return subscriber.warned(step.warn);
  }
  subscriber.calm();
}
