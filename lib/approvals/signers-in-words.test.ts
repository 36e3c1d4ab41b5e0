import { expect, it } from "vitest";
import { approverRole, felix, financeRole, personally, rosa } from "./examples.ts";
import { signersInWords, stepInWords } from "./signers-in-words.ts";

const any = { mode: "ANY", quorum: null } as const;
const all = { mode: "ALL", quorum: null } as const;
const two = { mode: "QUORUM", quorum: 2 } as const;

it.each([
  [{ ...any, approvers: [approverRole] }, "one Approver"],
  [{ ...any, approvers: [financeRole] }, "one of Finance"],
  [{ ...any, approvers: [personally(rosa), financeRole] }, "Rosa Steiner or one of Finance"],
  [
    { ...all, approvers: [personally(rosa), personally(felix), approverRole] },
    "Rosa Steiner, Felix Auer and one Approver",
  ],
  [{ ...two, approvers: [approverRole] }, "two of the Approvers"],
  [{ ...two, quorum: 6, approvers: [approverRole, financeRole] }, "6 of the Approvers or Finance"],
])("says who signs a step: %j", (step, words) => {
  expect(stepInWords(step)).toBe(words);
});

it("says the whole route in half a sentence", () => {
  const one = { steps: [{ ...any, approvers: [approverRole] }] };
  const both = {
    steps: [
      { ...any, approvers: [financeRole] },
      { ...any, approvers: [personally(rosa)] },
    ],
  };

  expect(signersInWords([one])).toBe("one Approver signs");
  expect(signersInWords([one, both])).toBe("one Approver, then one of Finance and Rosa Steiner sign");
  expect(signersInWords([{ steps: [{ ...two, approvers: [approverRole] }] }])).toBe("two of the Approvers sign");
});
