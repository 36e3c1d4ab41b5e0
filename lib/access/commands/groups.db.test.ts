import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import type { Actor } from "../actor.ts";
import { getGroup } from "../queries/get-group.ts";
import { listGroups } from "../queries/list-groups.ts";
import { createGroup } from "./create-group.ts";
import { editGroup } from "./edit-group.ts";

let admin: Actor;
let ada: Actor;
let bob: Actor;

beforeAll(async () => {
  admin = await givenUser({ roles: ["ADMIN"] });
  ada = await givenUser({ name: "Ada" });
  bob = await givenUser({ name: "Bob" });
});

const named = () => `IT leads ${newId()}`;

describe("a group", () => {
  it("has a name and members, each once", async () => {
    const name = named();
    const group = await createGroup(admin, { name, userIds: [bob.id, ada.id, bob.id] });

    expect(group).toMatchObject({
      name,
      version: 1,
      userIds: [ada.id, bob.id],
      users: [{ name: "Ada" }, { name: "Bob" }],
    });
    expect(await getGroup(ada, { id: group.id })).toEqual(group);
    expect((await listGroups(ada, { limit: "200" })).data).toContainEqual(group);
    expect(await db.auditEvent.findFirst({ where: { stream: `group:${group.id}` } })).toMatchObject({
      action: "group.created",
      changes: [
        { field: "name", old: null, new: name },
        { field: "userIds", old: null, new: [ada.id, bob.id] },
      ],
    });
  });

  it("gets another name or other members, and keeps those who have left until somebody takes them out", async () => {
    const carl = await givenUser({ name: "Carl" });
    const { id } = await createGroup(admin, { name: named(), userIds: [ada.id, carl.id] });
    await db.user.update({ where: { id: carl.id }, data: { active: false } });

    expect(await editGroup(admin, { id, userIds: [bob.id, carl.id], expectedVersion: 1 })).toMatchObject({
      version: 2,
      users: [
        { name: "Bob", active: true },
        { name: "Carl", active: false },
      ],
    });
    await expect(editGroup(admin, { id, userIds: [], expectedVersion: 1 })).rejects.toMatchObject({
      refusal: { code: "version_conflict" },
    });
    expect(await editGroup(admin, { id, userIds: [] })).toMatchObject({ users: [] });
  });

  it("takes no name twice, also when two ask together", async () => {
    const name = named();
    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, () => createGroup(admin, { name, userIds: [] })),
    );
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.refusal?.code)).toEqual(Array(4).fill("duplicate"));

    const other = await createGroup(admin, { name: named(), userIds: [] });
    await expect(editGroup(admin, { id: other.id, name })).rejects.toMatchObject({ refusal: { code: "duplicate" } });
  });

  it("takes only active people of the company", async () => {
    const supplier = await givenUser({ supplierId: (await givenSupplier()).id });
    const left = await givenUser({ active: false });

    for (const id of [supplier.id, left.id, newId(), "nobody"]) {
      await expect(createGroup(admin, { name: named(), userIds: [id] })).rejects.toMatchObject({
        refusal: { code: "validation_failed", details: { errors: [{ path: "userIds" }] } },
      });
    }
  });

  it("is made by administrators", async () => {
    await expect(createGroup(ada, { name: named(), userIds: [] })).rejects.toMatchObject({
      refusal: { code: "forbidden" },
    });
  });
});
