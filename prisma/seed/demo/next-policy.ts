import { createGroup } from "#lib/access/commands/create-group";
import { createPolicy } from "#lib/approvals/commands/create-policy";
import type { Rule } from "#lib/approvals/policy";
import type { Office } from "./office.ts";

/** What the administrator has in mind for next year: a draft to simulate, to try on past orders, and to activate. */
export async function draftNextPolicy({ people }: Office): Promise<void> {
  const { clara, lena, paul } = people;
  const { id: group } = await createGroup(clara, { name: "IT leads", userIds: [paul.id, lena.id] });
  await createPolicy(clara, { name: "Spend next year", documentType: "PO", rules: rulesFor(group) });
}

function rulesFor(group: string): Rule[] {
  const sla = { dueHours: 16, remindHours: 8, escalateTo: { role: "FINANCE" } } as const;
  const approver = { steps: [{ approvers: [{ role: "APPROVER" }], mode: "ANY", sla }] } as const;
  const finance = { steps: [{ approvers: [{ role: "FINANCE" }], mode: "ANY" }] } as const;
  return [
    {
      when: {
        any: [
          { fact: "total", gt: "10000.00" },
          { fact: "supplierSpend", days: 90, gt: "50000.00" },
        ],
      },
      then: [approver, finance],
    },
    {
      when: { lines: "any", where: { fact: "priceVariancePercent", gt: "10" } },
      then: [approver, finance],
    },
    {
      when: { fact: "requester.department", eq: "IT" },
      then: [{ steps: [{ approvers: [{ group }], mode: "ANY", sla }] }],
    },
    { when: { all: [] }, then: [approver] },
  ];
}
