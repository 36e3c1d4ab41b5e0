import type { BacktestView, RouteChange } from "#lib/approvals/backtest";
import type { DocumentType } from "#lib/approvals/policy";
import { listed } from "#lib/approvals/wording";

/** What a backtest found, or how far it is, in a sentence. */
export function backtestSentence({ documentType, state, total, done, changed }: BacktestView): string {
  const orders = replayedWords(documentType);
  if (state === "queued") return "The backtest waits for its turn.";
  if (state === "running") return `${done} of ${total} ${orders} are replayed; ${ways(changed)} so far.`;
  if (state === "failed") return `The backtest stopped after ${done} ${orders}.`;
  if (state === "cancelled") return `The backtest was cancelled after ${done} of ${total} ${orders}; ${ways(changed)}.`;
  return done === 0 ? `No ${orders} were submitted yet.` : `Of the last ${done} ${orders} ${ways(changed)}.`;
}

/** What a policy for such documents is tried on. */
export function replayedWords(documentType: DocumentType): "orders" | "change orders" {
  return documentType === "CHANGE_ORDER" ? "change orders" : "orders";
}

/** "12 with other approvers and 3 that nobody could sign.": the counts that are not 0; nothing where all are. */
export function countsSentence({ counts }: BacktestView): string {
  const parts = [
    [counts.otherApprovers, "with other approvers"],
    [counts.becameUnroutable, "that nobody could sign any more"],
    [counts.becameAutoApproved, "that nobody would have to sign"],
    [counts.becameRouted, "that would need signatures now"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return told.length === 0 ? "" : `${listed(told)}.`;
}

export const changeWords = {
  SAME: "Same",
  OTHER_APPROVERS: "Other approvers",
  BECAME_UNROUTABLE: "Nobody can sign",
  BECAME_AUTO_APPROVED: "Nobody has to sign",
  BECAME_ROUTED: "Needs signatures",
} as const satisfies Record<RouteChange, string>;

function ways(changed: number): string {
  if (changed === 0) return "none would have gone another way";
  return `${changed} would have gone another way`;
}
