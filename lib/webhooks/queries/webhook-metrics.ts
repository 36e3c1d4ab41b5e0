import { AggregatorRegistry, Gauge, Registry } from "prom-client";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { queueStates } from "../delivery.ts";
import { breakerOpensAt } from "../flow.ts";

const mostCounted = 100_000;

/** One metric as prom-client writes it in JSON. */
interface Metric {
  readonly values: readonly { readonly labels: Readonly<Record<string, string | number>> }[];
}

interface Facts {
  readonly waiting: readonly { readonly state: string; readonly count: number; readonly age: number }[];
  readonly breakers: number;
}

/**
 * What is known of webhooks, in the text format of Prometheus: what waits, as the database has it, and what every worker
 * that is alive has measured, each under the label `worker`.
 */
export async function webhookMetrics(): Promise<string> {
  const [facts, workers] = await Promise.all([readFacts(), readWorkers()]);
  return [await gaugesOf(facts).metrics(), await AggregatorRegistry.aggregate(workers).metrics()].join("\n");
}

async function readFacts(): Promise<Facts> {
  const counted = queueStates.map(
    (
      state,
    ) => Prisma.sql`SELECT ${state} AS state, count(*)::int, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS age
      FROM (SELECT created_at FROM webhook_queue WHERE state = ${Prisma.raw(`'${state}'`)} LIMIT ${mostCounted}) AS counted`,
  );
  const waiting = await db.$queryRaw<Facts["waiting"]>`${Prisma.join(counted, " UNION ALL ")}`;
  const breakers = await db.webhookEndpoint.count({
    where: { deletedAt: null, enabled: true, consecutiveFailures: { gte: breakerOpensAt } },
  });
  return { waiting, breakers };
}

/** What each worker last said with its heartbeat. */
async function readWorkers(): Promise<Metric[][]> {
  const rows = await db.$queryRaw<{ worker: string; metrics: Metric[] }[]>`
    SELECT id::text AS worker, metrics FROM worker_heartbeat WHERE at > now() - interval '30 seconds' ORDER BY id`;
  return rows.map(({ worker, metrics }) => metrics.map((metric) => named(metric, worker)));
}

function named(metric: Metric, worker: string): Metric {
  return { ...metric, values: metric.values.map((value) => ({ ...value, labels: { ...value.labels, worker } })) };
}

function gaugesOf({ waiting, breakers }: Facts): Registry {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `countersign_webhook_${name}`, help, labelNames, registers: [registry] });
  const deliveries = gauge("deliveries", `Deliveries by state; counted up to ${mostCounted} each.`, ["state"]);
  for (const { state, count } of waiting) deliveries.set({ state }, count);
  const oldest = waiting.find(({ state }) => state === "pending")?.age ?? 0;
  gauge("oldest_pending_seconds", "The age of the oldest delivery that waits to be sent; 0: none waits.").set(oldest);
  gauge("breakers_open", "Endpoints that failed ten times in a row and are only probed.").set(breakers);
  return registry;
}
