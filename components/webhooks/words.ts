import type { DeliveryRow } from "#lib/webhooks/delivery";
import type { Condition } from "#lib/webhooks/health";
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
