import { describe, expect, it } from "vitest";
import { defaultRules } from "./examples.ts";
import { policyInput } from "./policy-input.ts";

const rule = { when: { all: [] }, then: [{ steps: [{ approvers: [{ role: "APPROVER" }], mode: "ANY" }] }] };
const read = (different: object) =>
  policyInput.safeParse({ name: "Spend", documentType: "PO", rules: [rule], ...different });
const problems = (different: object) =>
  read(different).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
const when = (condition: unknown) => problems({ rules: [{ ...rule, when: condition }] });
const step = (different: object) =>
  problems({
    rules: [
      { when: { all: [] }, then: [{ steps: [{ approvers: [{ role: "APPROVER" }], mode: "ANY", ...different }] }] },
    ],
  });

describe("a policy", () => {
  it("is read with everything the language has", () => {
    const conditions = [
      {
        all: [
          { fact: "total", gt: "10000.00" },
          { any: [{ fact: "currency", in: ["USD", "GBP"] }, { not: { fact: "supplier.isNew", eq: false } }] },
        ],
      },
      {
        lines: "any",
        where: {
          all: [
            { fact: "category", eq: "IT" },
            { fact: "unitPrice", gte: "99.99999999" },
          ],
        },
      },
      { lines: "all", where: { fact: "costCentre", notIn: ["CC-1"] } },
      { lines: "sum", of: "quantity", where: { fact: "sku", eq: "HGR20" }, lte: "12.5" },
    ];
    const approvers = [
      { role: "FINANCE" },
      { user: "0193a000-0000-7000-8000-000000000001" },
      { costCentreOwner: true },
      { manager: 2 },
      { managerChain: "limit" },
    ];
    const then = [
      {
        steps: [
          {
            approvers,
            mode: "QUORUM",
            quorum: 2,
            sla: { dueHours: 24, remindHours: 8, escalateTo: { role: "FINANCE" } },
          },
        ],
      },
    ];

    expect(
      read({ rules: [...conditions.map((each) => ({ when: each, then })), { when: { all: [] }, autoApprove: true }] })
        .success,
    ).toBe(true);
  });

  it("is read as a new installation has it", () => {
    expect(read({ rules: defaultRules }).data?.rules).toEqual(defaultRules);
  });

  it.each([
    [{ rules: [] }, "rules: Give at least 1 entries."],
    [{ rules: "all" }, "rules: Give a list."],
    [{ name: "" }, "name: "],
    [{ priority: 1 }, ": Leave out what is not known here: priority."],
    [{ documentType: "INVOICE" }, "documentType: Choose one of: PO, CHANGE_ORDER"],
    [{ rules: [{ when: { all: [] } }] }, "rules.0: Say who signs (then), or that nobody has to (autoApprove: true)."],
    [
      { rules: [{ ...rule, autoApprove: true }] },
      "rules.0: Say who signs (then), or that nobody has to (autoApprove: true).",
    ],
    [{ rules: [{ ...rule, autoApprove: false }] }, "rules.0.autoApprove: Choose one of: true."],
    [{ rules: [{ when: { all: [] }, then: [] }] }, "rules.0.then: Give at least 1 entries."],
  ])("is refused as %j", (different, problem) => {
    expect(problems(different)).toEqual([expect.stringContaining(problem)]);
  });
});

describe("a policy of change orders", () => {
  const ofChanges = (condition: unknown) =>
    problems({ documentType: "CHANGE_ORDER", rules: [{ ...rule, when: condition }] });

  it.each([
    { fact: "delta.total", gt: "500" },
    { fact: "delta.percent", lte: "10" },
    { fact: "delta.fields", in: ["neededBy", "notes"] },
    { fact: "total", gt: "10000" },
  ])("asks what changes: %j", (condition) => {
    expect(ofChanges(condition)).toEqual([]);
  });

  it("compares the changed fields by name, not by size", () => {
    expect(ofChanges({ fact: "delta.fields", gt: "notes" })).toEqual([
      "rules.0.when.gt: Use one of: eq, ne, in, notIn.",
    ]);
  });
});

describe("a condition is refused", () => {
  it.each([
    [{}, "rules.0.when: Write a condition: all, any, not, a fact with one operator, or lines."],
    [{ all: [], any: [] }, "rules.0.when: Write a condition"],
    [{ fact: "total" }, "rules.0.when: Give exactly one of eq"],
    [{ fact: "total", gt: "1", lt: "2" }, "rules.0.when: Give exactly one of eq"],
    [{ fact: "total", gt: 10000 }, "rules.0.when: Write a condition"],
    [{ fact: "total", gt: "1e4" }, 'rules.0.when.gt: Write an amount in the base currency as text, like "10000.00".'],
    [{ fact: "total", in: ["1", "-1"] }, "rules.0.when.in: Write an amount"],
    [{ fact: "currency", gt: "EUR" }, "rules.0.when.gt: Use one of: eq, ne, in, notIn."],
    [{ fact: "supplier.isNew", eq: "yes" }, "rules.0.when.eq: Say true or false."],
    [{ fact: "currency", eq: true }, "rules.0.when.eq: Write this as text."],
    [{ fact: "total", lt: "1", days: 30 }, "rules.0.when.days: Only spend is asked over days."],
    [{ fact: "weather", eq: "fine" }, "rules.0.when.fact: Ask for one of: total, netTotal"],
    [{ fact: "toString", eq: "x" }, "rules.0.when.fact: Ask for one of"],
    [
      { fact: "delta.total", gt: "0" },
      "rules.0.when.fact: Only policies of change orders (documentType CHANGE_ORDER) can ask for delta.total.",
    ],
    [{ fact: "supplierSpend", gt: "0" }, "rules.0.when.days: Say over how many days: days."],
    [{ any: [{ fact: "budget.overBy", gt: "0" }] }, "rules.0.when.any.0.fact: budget.overBy cannot be asked here yet."],
    [
      { not: { fact: "category", eq: "IT" } },
      'rules.0.when.not.fact: Ask for category of lines: {"lines": "any", "where": …}.',
    ],
    [{ lines: "any", where: { fact: "total", gt: "1" } }, "rules.0.when.where.fact: Ask for total outside of lines"],
    [
      { lines: "any", where: { lines: "all", where: { all: [] } } },
      "rules.0.when.where.lines: Lines cannot be asked within lines.",
    ],
    [{ lines: "sum", of: "netAmount", where: { all: [] } }, "rules.0.when: Give exactly one of eq"],
  ])("as %j", (condition, problem) => {
    expect(when(condition)).toEqual([expect.stringContaining(problem)]);
  });

  it("when it is nested deeper than anybody reads", () => {
    const deep = JSON.parse(`${'{"not":'.repeat(50_000)}{"all":[]}${"}".repeat(50_000)}`) as unknown;

    expect(when(deep)).toEqual(["rules: Nest conditions at most 20 deep."]);
  });
});

describe("a step is refused", () => {
  it.each([
    [{ approvers: [] }, "approvers: Give at least 1 entries."],
    [{ approvers: [{}] }, "approvers.0: Name exactly one of"],
    [{ approvers: [{ role: "APPROVER", manager: 1 }] }, "approvers.0: Name exactly one of"],
    [{ approvers: [{ role: "ADMIN" }] }, "approvers.0: Only BUYER, APPROVER, RECEIVER, FINANCE sign orders."],
    [{ approvers: [{ budgetOwner: true }] }, "approvers.0: Budgets are not known here yet."],
    [{ approvers: [{ manager: 0 }] }, "approvers.0.manager: Give at least 1."],
    [{ mode: "QUORUM" }, "quorum: Say how many sign with QUORUM, and only with QUORUM."],
    [{ mode: "ANY", quorum: 2 }, "quorum: Say how many sign with QUORUM, and only with QUORUM."],
    [{ mode: "SOME" }, "mode: Choose one of: ANY, ALL, QUORUM."],
  ])("with %j", (different, problem) => {
    expect(step(different)).toEqual([expect.stringContaining(`rules.0.then.0.steps.0.${problem}`)]);
  });
});
