import { expect, it } from "vitest";
import { recoverySentence } from "./recovery-words.ts";

it.each([
  ["running", 1000, 2500, "The next thousand follow when less than that wait to be sent."],
  ["done", 2500, 2500, "2,500 deliveries went into the queue again."],
  ["done", 1, 1, "1 delivery went into the queue again."],
  ["done", 0, 0, "Nothing had failed since then."],
  ["cancelled", 1000, 2500, "It was cancelled after 1,000 of 2,500 deliveries; those go out."],
  ["failed", 1000, 2500, "It ended after 1,000 of 2,500 deliveries."],
] as const)("a recovery that is %s with %i of %i says so", (state, done, total, sentence) => {
  expect(recoverySentence({ state, done, total })).toBe(sentence);
});
