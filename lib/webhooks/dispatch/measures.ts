import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { AttemptOutcome } from "./outcomes.ts";

/** What this process measures of its sending. No label names an endpoint: there may be thousands. */
export const measures = new Registry();

const attempts = new Counter({
  name: "countersign_webhook_attempts_total",
  help: "Tries by what came of them: delivered, retry (another will follow) or failed (for good).",
  labelNames: ["outcome"],
  registers: [measures],
});
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];
const seconds = new Histogram({
  name: "countersign_webhook_attempt_seconds",
  help: "How long a try took, connecting and the whole answer included.",
  buckets,
  registers: [measures],
});
const delay = new Histogram({
  name: "countersign_webhook_delay_seconds",
  help: "From the event to the beginning of its first try.",
  buckets: [...buckets, 60, 300, 3600],
  registers: [measures],
});
const mostRecent = 1000;
const recent: boolean[] = [];
let delivered = 0;

const ratio = new Gauge({
  name: "countersign_webhook_success_ratio",
  help: "Of the last 1000 tries, the part that was delivered.",
  collect: () => void (recent.length > 0 && ratio.set(delivered / recent.length)),
});
measures.registerMetric(ratio);

/** Takes a try into account. */
export function measure(attempt: AttemptOutcome, eventAt: Date): void {
  const { wait, total, number, at } = attempt;
  attempts.inc({ outcome: attempt.delivered ? "delivered" : wait === null ? "failed" : "retry" });
  seconds.observe(total / 1000);
  if (number === 1) delay.observe(Math.max(0, at - eventAt.getTime()) / 1000);
  recent.push(attempt.delivered);
  delivered += Number(attempt.delivered) - Number(recent.length > mostRecent && recent.shift());
}
