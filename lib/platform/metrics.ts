import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

const holder: { countersignMetrics?: { registry: Registry; requests: Histogram } } = globalThis as never;

/** One registry per process, whatever is loaded twice. */
function metrics() {
  return (holder.countersignMetrics ??= create());
}

function create() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "countersign_api_request_seconds",
    help: "Requests to the API by method and status.",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return { registry, requests };
}

/** Starts to measure a request; the answer takes the status and ends it. */
export function countRequest(method: string): (status: number) => void {
  const ended = metrics().requests.startTimer({ method });
  return (status) => void ended({ status });
}

/** All metrics of this process in the text format of Prometheus. */
export async function writeMetrics(): Promise<{ contentType: string; text: string }> {
  const { registry } = metrics();
  return { contentType: registry.contentType, text: await registry.metrics() };
}
