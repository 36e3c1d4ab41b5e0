import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { givenUser } from "#prisma/seed/given-user";
import { always, anyOf, defaultRules } from "../examples.ts";
import { getPolicy } from "../queries/get-policy.ts";
import { activatePolicy } from "./activate-policy.ts";
import { createPolicy } from "./create-policy.ts";
import { deletePolicy } from "./delete-policy.ts";
import { editPolicy } from "./edit-policy.ts";

let ada: Actor;
let ben: Actor;
const draft = () => createPolicy(ada, { name: "Spend 2026", documentType: "PO", rules: defaultRules });
const refused = (code: string) => ({ refusal: { code } });

beforeAll(async () => {
  [ada, ben] = await Promise.all([givenUser({ roles: ["ADMIN"] }), givenUser({ roles: ["ADMIN"] })]);
});

describe("editing a draft", () => {
  it("replaces what is given, counts the edit and tells the trail", async () => {
    const { id } = await draft();
    const rules = [{ when: always, then: [anyOf({ role: "FINANCE" })] }];

    expect(await editPolicy(ada, { id, rules })).toMatchObject({ name: "Spend 2026", rules, edition: 2 });
    expect(await editPolicy(ada, { id, name: "Spend 2027" })).toMatchObject({ name: "Spend 2027", rules, edition: 3 });

    const edited = { entityId: id, action: "approval_policy.edited" };
    const [first] = await db.auditEvent.findMany({ where: edited, orderBy: { sequence: "asc" } });
    expect(first).toMatchObject({
      changes: [
        { field: "rules", old: defaultRules, new: rules },
        { field: "edition", old: 1, new: 2 },
      ],
    });
  });

  it("makes its editor the author: who wrote the last word does not activate it", async () => {
    const { id } = await draft();
    expect(await editPolicy(ben, { id, name: "Mine now" })).toMatchObject({ author: { id: ben.id } });

    await expect(activatePolicy(ben, { id, reason: "Mine" })).rejects.toMatchObject(refused("separation_of_duties"));
    expect(await activatePolicy(ada, { id })).toMatchObject({ status: "ACTIVE", activatedBy: { id: ada.id } });
  });

  it("of two at once lets one through, and tells the other", async () => {
    const { id } = await draft();
    const answers = await Promise.allSettled(
      ["One", "Two", "Three"].map((name) => editPolicy(ada, { id, name, expectedVersion: 1 })),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(activatePolicy(ben, { id, expectedVersion: 1 })).rejects.toMatchObject(refused("version_conflict"));
  });

  it("is refused once it is in force, for people who cannot approve, and for others than administrators", async () => {
    const { id } = await draft();
    const rules = [{ when: always, then: [anyOf({ user: ada.id })] }];
    await expect(editPolicy(ada, { id, rules })).rejects.toMatchObject({
      refusal: {
        code: "validation_failed",
        details: { errors: [{ path: "rules.0.then.0.steps.0.approvers.0.user" }] },
      },
    });
    await expect(editPolicy(await givenUser({ roles: ["FINANCE"] }), { id })).rejects.toMatchObject(
      refused("forbidden"),
    );

    await activatePolicy(ben, { id });
    await expect(editPolicy(ada, { id, name: "No" })).rejects.toMatchObject(refused("illegal_transition"));
    await expect(deletePolicy(ada, { id })).rejects.toMatchObject(refused("illegal_transition"));
  });
});

describe("deleting a draft", () => {
  it("takes it away, and the trail keeps its rules", async () => {
    const { id } = await draft();
    await expect(deletePolicy(ben, { id, expectedVersion: 2 })).rejects.toMatchObject(refused("version_conflict"));
    await deletePolicy(ben, { id, expectedVersion: 1 });

    await expect(getPolicy(ada, { id })).rejects.toMatchObject(refused("not_found"));
    expect(await db.auditEvent.findFirst({ where: { entityId: id, action: "approval_policy.deleted" } })).toMatchObject(
      {
        changes: expect.arrayContaining([{ field: "rules", old: defaultRules, new: null }]),
      },
    );
  });
});
