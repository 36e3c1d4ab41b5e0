import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { givenUser } from "#prisma/seed/given-user";
import { anyOf, always, defaultRules } from "../examples.ts";
import { getPolicy } from "../queries/get-policy.ts";
import { listPolicies } from "../queries/list-policies.ts";
import { activatePolicy } from "./activate-policy.ts";
import { createPolicy } from "./create-policy.ts";

let author: Actor;
const draft = (different: object = {}) =>
  createPolicy(author, { name: "Spend 2026", documentType: "PO", rules: defaultRules, ...different });

beforeAll(async () => {
  author = await givenUser({ roles: ["ADMIN"] });
});

describe("with one administrator", () => {
  it("he activates his own policy, and says why", async () => {
    const policy = await draft();

    await expect(activatePolicy(author, { id: policy.id })).rejects.toMatchObject({
      refusal: { code: "validation_failed", details: { errors: [{ path: "reason" }] } },
    });
    expect(await activatePolicy(author, { id: policy.id, reason: "I am alone here" })).toMatchObject({
      status: "ACTIVE",
      activatedBy: { id: author.id },
      activationReason: "I am alone here",
    });
  });
});

describe("creating a policy", () => {
  it("makes a draft with the next version, and tells the trail", async () => {
    const one = await draft({ name: "One" });
    const two = await draft({ name: "Two", rules: [{ when: always, autoApprove: true }] });

    expect(two).toMatchObject({
      name: "Two",
      status: "DRAFT",
      version: one.version + 1,
      author: { id: author.id },
      rules: [{ when: always, autoApprove: true }],
    });
    expect(await getPolicy(author, { id: two.id })).toEqual(two);
    expect(await db.auditEvent.findFirst({ where: { entityId: two.id } })).toMatchObject({
      action: "approval_policy.created",
      entityNumber: `PO ${two.version}`,
      changes: expect.arrayContaining([{ field: "status", old: null, new: "DRAFT" }]),
    });
  });

  it("gives many at once a version each", async () => {
    const policies = await Promise.all(Array.from({ length: 10 }, () => draft()));

    expect(new Set(policies.map(({ version }) => version)).size).toBe(10);
  });

  it("refuses to name people who cannot approve", async () => {
    const able = await givenUser({ roles: ["RECEIVER"] });
    const gone = await givenUser({ roles: ["APPROVER"], active: false });
    const rules = [
      {
        when: always,
        then: [anyOf({ user: able.id }), anyOf({ user: gone.id }, { user: author.id }, { user: "nobody" })],
      },
    ];

    await expect(draft({ rules })).rejects.toMatchObject({
      refusal: {
        code: "validation_failed",
        details: {
          errors: [0, 1, 2].map((index) =>
            expect.objectContaining({ path: `rules.0.then.1.steps.0.approvers.${index}.user` }),
          ),
        },
      },
    });
  });

  it("is for administrators", async () => {
    await expect(createPolicy(await givenUser({ roles: ["APPROVER", "FINANCE"] }), {})).rejects.toMatchObject({
      refusal: { code: "forbidden" },
    });
  });
});

describe("activating a policy", () => {
  it("is for another administrator, and retires the one in force", async () => {
    const other = await givenUser({ roles: ["ADMIN"] });
    const policy = await draft();
    const before = await db.approvalPolicy.findFirstOrThrow({ where: { documentType: "PO", status: "ACTIVE" } });

    await expect(activatePolicy(author, { id: policy.id, reason: "Mine" })).rejects.toMatchObject({
      refusal: { code: "separation_of_duties" },
    });
    await activatePolicy(other, { id: policy.id });

    const active = await db.approvalPolicy.findMany({ where: { documentType: "PO", status: "ACTIVE" } });
    expect(active.map(({ id }) => id)).toEqual([policy.id]);
    const trail = await db.auditEvent.findMany({
      where: { entityId: { in: [policy.id, before.id] }, actorId: other.id },
    });
    expect(trail.map(({ action }) => action).toSorted()).toEqual([
      "approval_policy.activated",
      "approval_policy.retired",
    ]);
    await expect(activatePolicy(other, { id: before.id })).rejects.toMatchObject({
      refusal: { code: "illegal_transition" },
    });
  });

  it("at the same time as others leaves one in force", async () => {
    const other = await givenUser({ roles: ["ADMIN"] });
    const policies = await Promise.all(Array.from({ length: 5 }, () => draft()));

    await Promise.allSettled([...policies, ...policies].map(({ id }) => activatePolicy(other, { id })));

    expect(await db.approvalPolicy.count({ where: { documentType: "PO", status: "ACTIVE" } })).toBe(1);
    expect(await db.auditEvent.count({ where: { actorId: other.id, action: "approval_policy.activated" } })).toBe(5);
  });

  it("refuses one that does not exist", async () => {
    await expect(activatePolicy(author, { id: "nothing" })).rejects.toMatchObject({ refusal: { code: "not_found" } });
  });
});

it("lists policies latest first, page by page, for everyone of the company", async () => {
  const reader = await givenUser({ roles: ["AUDITOR"] });

  const versions: number[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await listPolicies(reader, { limit: "7", ...(cursor && { cursor }) });
    versions.push(...page.data.map(({ version }) => version));
    cursor = page.nextCursor;
  }

  expect(versions).toEqual(versions.toSorted((a, b) => b - a));
  expect(versions).toHaveLength(await db.approvalPolicy.count());
});
