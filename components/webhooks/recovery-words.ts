import type { Recovery } from "#lib/webhooks/recovery";

type Told = Pick<Recovery, "state" | "done" | "total">;

/** What becomes of a recovery, in one sentence. */
export function recoverySentence({ state, done, total }: Told): string {
  const all = `${total.toLocaleString("en")} ${total === 1 ? "delivery" : "deliveries"}`;
  const some = done.toLocaleString("en");
  switch (state) {
    case "running":
      return "The next thousand follow when less than that wait to be sent.";
    case "cancelled":
      return `It was cancelled after ${some} of ${all}; those go out.`;
    case "failed":
      return `It ended after ${some} of ${all}.`;
    default:
      return total === 0 ? "Nothing had failed since then." : `${all} went into the queue again.`;
  }
}
