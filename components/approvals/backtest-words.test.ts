import { expect, it } from "vitest";
import type { BacktestView } from "#lib/approvals/backtest";
import { backtestSentence, countsSentence } from "./backtest-words.ts";

const none = { same: 0, otherApprovers: 0, becameUnroutable: 0, becameAutoApproved: 0, becameRouted: 0 };
const backtest = (different: Partial<BacktestView>): BacktestView => ({
  id: "",
  policy: { id: "", name: "Tried", version: 2 },
  comparedWith: null,
  state: "done",
  last: 100,
  total: 100,
  done: 100,
  changed: 0,
  counts: none,
  notes: [],
  documentType: "PO",
  problem: null,
  requestedBy: null,
  createdAt: "",
  endedAt: null,
  ...different,
});

it.each<[Partial<BacktestView>, string]>([
  [{ state: "queued" }, "The backtest waits for its turn."],
  [{ state: "running", done: 40, changed: 3 }, "40 of 100 orders are replayed; 3 would have gone another way so far."],
  [{ changed: 12 }, "Of the last 100 orders 12 would have gone another way."],
  [{}, "Of the last 100 orders none would have gone another way."],
  [{ done: 0, total: 0 }, "No orders were submitted yet."],
  [{ documentType: "CHANGE_ORDER" }, "Of the last 100 change orders none would have gone another way."],
  [{ state: "failed", done: 7 }, "The backtest stopped after 7 orders."],
  [
    { state: "cancelled", done: 7 },
    "The backtest was cancelled after 7 of 100 orders; none would have gone another way.",
  ],
])("says how far it is and what it found: %j", (different, words) => {
  expect(backtestSentence(backtest(different))).toBe(words);
});

it("says in which ways, leaving out what did not happen", () => {
  expect(
    countsSentence(backtest({ counts: { ...none, otherApprovers: 2, becameRouted: 1, becameUnroutable: 3 } })),
  ).toBe("2 with other approvers, 3 that nobody could sign any more and 1 that would need signatures now.");
  expect(countsSentence(backtest({}))).toBe("");
});
