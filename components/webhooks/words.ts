import type { DeliveryRow } from "#lib/webhooks/delivery";
import type { EndpointHealth } from "#lib/webhooks/endpoint-health";
import { type Breaker, breakerOf, type Condition } from "#lib/webhooks/health";
import type { Endpoint } from "#lib/webhooks/endpoint";
import type { Tone } from "../ui/tone.ts";

export const conditionWords: Readonly<Record<Condition, { tone: Tone; word: string }>> = {
  working: { tone: "ok", word: "Working" },
  failing: { tone: "bad", word: "Failing" },
  disabled: { tone: "idle", word: "Disabled" },
  unused: { tone: "idle", word: "Not used yet" },
};

type Answer = Pick<DeliveryRow, "state" | "attemptCount" | "lastStatus" | "lastError">;

/** What came of a delivery so far, in a word or a status: "200", "timeout", "Waiting". */
export function answerWord({ state, attemptCount, lastStatus, lastError }: Answer): { tone: Tone; word: string } {
  const said = lastStatus === null ? errorWord(lastError) : String(lastStatus);
  switch (state) {
    case "delivered":
      return { tone: "ok", word: said };
    case "failed":
      return { tone: "bad", word: said };
    case "delivering":
      return { tone: "info", word: "Sending" };
    case "paused":
      return { tone: "idle", word: "Paused" };
    case "cancelled":
      return { tone: "idle", word: "Cancelled" };
    default:
      return attemptCount === 0 ? { tone: "idle", word: "Waiting" } : { tone: "wait", word: said };
  }
}

/** "connection_refused: …" as "connection refused". */
function errorWord(error: string | null): string {
  return (error ?? "").split(":", 1)[0]?.replaceAll("_", " ") ?? "";
}

/** "received" of "purchase_order.received"; types of endpoints stay whole. */
export function shortType(type: string): string {
  return type.replace(/^purchase_order\./, "");
}

/** When something happens next, from now: "in 24 min", "now". */
export function untilInWords(at: string, now: string): string {
  const seconds = Math.round((Date.parse(at) - Date.parse(now)) / 1000);
  if (seconds <= 0) return "now";
  if (seconds < 60) return `in ${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `in ${minutes} min` : `in ${Math.round(minutes / 60)} h`;
}

/** "Open", with what follows from it: "probe in 12 s". */
export function breakerWords(
  endpoint: Pick<Endpoint, "consecutiveFailures" | "holdUntil">,
  now: string,
): { state: Breaker["state"]; word: string; more: string | null } {
  const breaker = breakerOf(endpoint, now);
  if (breaker.state === "open")
    return { state: "open", word: "Open", more: `probe ${untilInWords(breaker.probeAt, now)}` };
  if (breaker.state === "half_open") return { state: "half_open", word: "Half open", more: "one probe decides" };
  return { state: "closed", word: "Closed", more: null };
}

/** "96.8 %", or a dash where nothing was tried. */
export function successWords({ successPercent }: Pick<EndpointHealth, "successPercent">): string {
  return successPercent === null ? "–" : `${successPercent}\u202f%`;
}

/** "41 / 180 ms": half, and nineteen of twenty answers took no longer. */
export function latencyWords({ p50, p95 }: Pick<EndpointHealth, "p50" | "p95">): string {
  return p50 === null || p95 === null ? "–" : `${p50.toLocaleString("en")} / ${p95.toLocaleString("en")} ms`;
}

/** "37"; "10,000+" where counting stopped. */
export function countWords(count: number): string {
  return count >= 10_000 ? "10,000+" : count.toLocaleString("en");
}
