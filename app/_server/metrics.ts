import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "#lib/platform/env";
import { writeMetrics } from "#lib/platform/metrics";
import { webhookMetrics } from "#lib/webhooks/queries/webhook-metrics";
import { endpoint } from "./endpoint.ts";
import { problem } from "./problem.ts";

/** Prometheus text, for who knows METRICS_TOKEN; nobody while it is not set. */
export const metrics = endpoint(async (request, _params, { requestId }) => {
  const token = /^bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!token || !env.metricsToken || !timingSafeEqual(digest(token), digest(env.metricsToken))) {
    return problem(
      { code: "unauthenticated", because: "Send `Authorization: Bearer` and the METRICS_TOKEN." },
      requestId,
    );
  }
  const { contentType, text } = await writeMetrics();
  return new Response(`${text}\n${await webhookMetrics()}`, { headers: { "content-type": contentType } });
});

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
