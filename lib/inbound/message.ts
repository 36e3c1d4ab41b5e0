import { type Decision, no, yes } from "#lib/kernel/decision";
import type { SourceKind } from "./source.ts";

export const messageStates = ["received", "processed", "ignored", "refused", "dead", "rejected"] as const;
export type MessageState = (typeof messageStates)[number];

/** What a source told, in a list. Times are ISO 8601 in UTC. */
export interface MessageRow {
  readonly id: string;
  readonly source: { readonly id: string; readonly name: string; readonly kind: SourceKind };
  /** The sender's name for it; null for what was turned away at the door. */
  readonly deliveryId: string | null;
  readonly type: string | null;
  readonly state: MessageState;
  /** What became of it and why, in a sentence; null while nothing has. */
  readonly reason: string | null;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly receivedAt: string;
  readonly processedAt: string | null;
  /** The order that it changed or made. */
  readonly purchaseOrder: { readonly id: string; readonly number: string } | null;
}

export interface Message extends MessageRow {
  readonly remoteAddress: string | null;
  /** Secrets are hidden; null when they are no longer kept. */
  readonly headers: Readonly<Record<string, string>> | null;
  /** As text; null where nobody signed it, or when it is no longer kept. */
  readonly body: string | null;
}

/** What was refused, ignored or given up can be processed again while it is kept: the rules may have changed, or the order. */
export function replayable({ state, body }: Pick<Message, "state" | "body">): Decision<true, "illegal_transition"> {
  const hadNoEffect = state === "refused" || state === "ignored" || state === "dead";
  if (hadNoEffect && body !== null) return yes(true);
  const gone = "What this message told is no longer kept.";
  const because = {
    refused: gone,
    ignored: gone,
    dead: gone,
    received: "This message waits to be processed already.",
    processed: "This message took effect: processing it again would have a second one.",
    rejected: "This request was turned away at the door. Its sender can send it again.",
  }[state];
  return no("illegal_transition", because, { currentStatus: state, allowedCommands: [] });
}

const secondsBefore = [5, 30, 120, 600, 1800, 3600, 7200];

/** When a message that failed is tried again, after so many failures; null: it is dead. */
export function nextTry(failures: number, now: Date): Date | null {
  const seconds = secondsBefore[failures - 1];
  return seconds === undefined ? null : new Date(now.getTime() + seconds * 1000);
}
