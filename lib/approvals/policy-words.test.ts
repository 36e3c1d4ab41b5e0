import { describe, expect, it } from "vitest";
import type { Condition } from "./condition-language.ts";
import { conditionInWords } from "./condition-words.ts";
import { always, anyOf, defaultRules } from "./examples.ts";
import type { ApproverRule, StepRule } from "./policy.ts";
import { approverInWords, policyInWords, sentenceOf, stepRuleInWords } from "./policy-words.ts";

const glossary = {
  currency: "EUR",
  names: { marta: "Marta Rossi", felix: "Felix Auer", acme: "Acme GmbH", it: "IT leads" },
};
const big: Condition = { fact: "total", gt: "5000" };
const paper: Condition = { fact: "category", eq: "432115" };

describe("a condition is read", () => {
  it.each<[Condition, string]>([
    [always, "always"],
    [{ any: [] }, "never"],
    [big, "total is above 5,000.00 EUR"],
    [{ fact: "total", lte: "1234567.891" }, "total is at most 1,234,567.891 EUR"],
    [{ fact: "currency", in: ["USD", "GBP"] }, "currency is one of USD or GBP"],
    [{ fact: "supplier.id", eq: "acme" }, "supplier is Acme GmbH"],
    [{ fact: "delta.fields", in: ["supplierId", "currency"] }, "changed fields include supplierId or currency"],
    [{ fact: "delta.fields", ne: "lines" }, "changed fields do not include lines"],
    [{ fact: "total", gt: "5," }, "total is above …"],
    [{ fact: "currency", eq: "" }, "currency is …"],
    [{ fact: "supplier.isNew", eq: true }, "the supplier is new"],
    [{ fact: "supplier.isNew", eq: false }, "the supplier is not new"],
    [
      { fact: "supplierSpend", days: 30, gt: "5000" },
      "spend with the supplier of the last 30 days is above 5,000.00 EUR",
    ],
    [
      { lines: "any", where: { fact: "priceVariancePercent", gte: "10" } },
      "in a line price increase in percent is at least 10",
    ],
    [{ fact: "supplier.isNew", ne: true }, "the supplier is not new"],
    [
      { all: [big, { fact: "requester.department", ne: "IT" }] },
      "total is above 5,000.00 EUR and requester's department is not IT",
    ],
    [
      {
        all: [
          big,
          {
            any: [
              { lines: "any", where: paper },
              { fact: "currency", eq: "USD" },
            ],
          },
        ],
      },
      "total is above 5,000.00 EUR and (in a line category is 432115 or currency is USD)",
    ],
    [{ lines: "all", where: paper }, "in every line category is 432115"],
    [
      { lines: "sum", of: "netAmount", where: paper, gte: "100" },
      "the sum of net amount of lines where category is 432115 is at least 100.00 EUR",
    ],
    [{ lines: "sum", of: "quantity", where: always, lt: "10" }, "the sum of quantity of all lines is below 10"],
  ])("%j", (condition, words) => {
    expect(conditionInWords(condition, glossary)).toBe(words);
  });

  it.each<[Condition, string]>([
    [big, "total is at most 5,000.00 EUR"],
    [{ not: big }, "total is above 5,000.00 EUR"],
    [{ any: [big, { fact: "currency", eq: "USD" }] }, "total is at most 5,000.00 EUR and currency is not USD"],
    [{ lines: "any", where: paper }, "in no line category is 432115"],
    [{ lines: "all", where: paper }, "not in every line category is 432115"],
    [{ fact: "supplier.isNew", eq: true }, "the supplier is not new"],
    [always, "never"],
  ])("turned round by not: %j", (condition, words) => {
    expect(conditionInWords({ not: condition }, glossary)).toBe(words);
  });
});

it.each<[ApproverRule, string]>([
  [{ role: "FINANCE" }, "one of Finance"],
  [{ role: "APPROVER" }, "one Approver"],
  [{ user: "marta" }, "Marta Rossi"],
  [{ user: "gone" }, "somebody who is not known"],
  [{ group: "it" }, "one of IT leads"],
  [{ costCentreOwner: true }, "the cost centre's owner"],
  [{ budgetOwner: true }, "the budget's owner"],
  [{ manager: 1 }, "the requester's manager"],
  [{ manager: 2 }, "the manager of the requester's manager"],
  [{ manager: 4 }, "the manager 4 levels above the requester"],
  [{ managerChain: "limit" }, "the first manager above the requester who may approve the total"],
])("an approver is read: %j", (rule, words) => {
  expect(approverInWords(rule, glossary)).toBe(words);
});

it.each<[StepRule, string]>([
  [{ mode: "ANY", approvers: [{ user: "marta" }, { role: "FINANCE" }] }, "Marta Rossi or one of Finance"],
  [{ mode: "ALL", approvers: [{ user: "marta" }, { role: "FINANCE" }] }, "Marta Rossi and one of Finance"],
  [{ mode: "QUORUM", quorum: 2, approvers: [{ role: "APPROVER" }] }, "two of the Approvers"],
  [
    { mode: "ANY", approvers: [{ role: "FINANCE" }], sla: { dueHours: 1 } },
    "one of Finance (due within one working hour)",
  ],
  [
    {
      mode: "ANY",
      approvers: [{ role: "FINANCE" }],
      sla: { dueHours: 24, remindHours: 12, escalateTo: { user: "felix" } },
    },
    "one of Finance (due within 24 working hours, reminded every 12 working hours, when late Felix Auer is asked too)",
  ],
])("a step is read: %j", (step, words) => {
  expect(stepRuleInWords(step, glossary)).toBe(words);
});

describe("a policy is read", () => {
  it("rule by rule, the last one for what is left", () => {
    expect(policyInWords(defaultRules, glossary).map(sentenceOf)).toEqual([
      "If total is at most 10,000.00 EUR → one Approver",
      "Everything else → one Approver, then one of Finance",
    ]);
  });

  it("with steps side by side, and with nobody", () => {
    const both = { steps: [...anyOf({ user: "marta" }).steps, ...anyOf({ role: "FINANCE" }).steps] };
    expect(policyInWords([{ when: always, then: [both] }], glossary).map(sentenceOf)).toEqual([
      "Every order → Marta Rossi and one of Finance",
    ]);
    expect(policyInWords([{ when: big, autoApprove: true }], glossary).map(sentenceOf)).toEqual([
      "If total is above 5,000.00 EUR → nobody has to sign",
    ]);
  });
});
