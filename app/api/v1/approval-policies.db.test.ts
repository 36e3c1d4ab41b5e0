import { beforeAll, describe, expect, it } from "vitest";
import { defaultRules } from "#lib/approvals/examples";
import type { Role } from "#lib/access/role";
import { givenUser } from "#prisma/seed/given-user";
import { givenApiKey, send } from "../../../e2e/support/send.ts";
import * as activate from "./approval-policies/[id]/activate/route.ts";
import * as policy from "./approval-policies/[id]/route.ts";
import * as policies from "./approval-policies/route.ts";

let admin: string;
let buyer: string;

beforeAll(async () => {
  admin = await keyOf("ADMIN");
  buyer = await keyOf("BUYER");
});

async function keyOf(role: Role): Promise<string> {
  return givenApiKey((await givenUser({ roles: [role] })).id);
}

describe("/approval-policies", () => {
  it("are written by an administrator and put in force by another", async () => {
    const body = { name: "Spend 2026", documentType: "PO", rules: defaultRules };
    const made = await send(policies.POST, { as: admin, body });
    const id = String(made.body["id"]);
    expect(made).toMatchObject({ status: 201, body: { ...body, version: 2, status: "DRAFT" } });
    expect(made.headers.get("location")).toBe(`/api/v1/approval-policies/${id}`);
    expect((await send(policy.GET, { as: buyer, method: "GET", params: { id } })).body).toEqual(made.body);

    const other = await keyOf("ADMIN");
    expect(await send(activate.POST, { as: admin, params: { id } })).toMatchObject({
      status: 403,
      body: { code: "separation_of_duties" },
    });
    expect(await send(activate.POST, { as: other, params: { id } })).toMatchObject({
      status: 200,
      body: { status: "ACTIVE", version: 2 },
    });
    expect(await send(activate.POST, { as: other, params: { id } })).toMatchObject({
      status: 409,
      body: { code: "illegal_transition", currentStatus: "ACTIVE" },
    });
    expect((await send(policies.GET, { as: buyer, method: "GET" })).body).toMatchObject({
      data: [
        { version: 2, status: "ACTIVE" },
        { version: 1, status: "RETIRED" },
      ],
      nextCursor: null,
    });
  });

  it("refuse what cannot be asked yet, naming where it stands", async () => {
    const rules = [
      {
        when: { fact: "delta.percent", gt: "5" },
        then: [{ steps: [{ approvers: [{ budgetOwner: true }], mode: "ANY" }] }],
      },
    ];

    expect(await send(policies.POST, { as: admin, body: { name: "X", documentType: "PO", rules } })).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            path: "rules.0.when.fact",
            message: "Only policies of change orders (documentType CHANGE_ORDER) can ask for delta.percent.",
          },
          {
            path: "rules.0.then.0.steps.0.approvers.0",
            message: "Budgets are not known here yet. Name a role, a user or the cost centre's owner.",
          },
        ],
      },
    });
    expect((await send(policies.POST, { as: buyer, body: {} })).status).toBe(403);
  });

  it("refuse a group that is not there", async () => {
    const rules = [{ when: { all: [] }, then: [{ steps: [{ approvers: [{ group: "it" }], mode: "ANY" }] }] }];

    expect(await send(policies.POST, { as: admin, body: { name: "X", documentType: "PO", rules } })).toMatchObject({
      status: 422,
      body: { errors: [{ path: "rules.0.then.0.steps.0.approvers.0.group", message: "Name a group that is there." }] },
    });
  });
});
