import type { StepNews } from "./step.ts";

export function sent(now: Date): StepNews {
  return { event: "sent", command: "send", patch: { status: "SENT", declined: false, sentAt: now.toISOString() } };
}
