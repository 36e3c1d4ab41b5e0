import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenUser } from "#prisma/seed/given-user";
import type { Actor } from "../actor.ts";
import { getUser } from "../queries/get-user.ts";
import { createUser } from "./create-user.ts";
import { editUser } from "./edit-user.ts";

let admin: Actor;
let count = 0;
beforeAll(async () => {
  admin = await givenUser({ roles: ["ADMIN"] });
});

const someone = (more: object = {}) => ({
  email: `one-person-${(count += 1)}@example.com`,
  name: "Some One",
  roles: ["BUYER"],
  ...more,
});

describe("who is one person", () => {
  const idsOf = async (id: string) => {
    const user = await getUser(admin, { id });
    return "samePerson" in user ? user.samePerson.map((other) => other.id).toSorted() : null;
  };

  it("is what an administrator says, of all users of both, and is undone for one alone", async () => {
    const { id: one } = await createUser(admin, someone());
    const { id: two } = await createUser(admin, someone({ samePersonAs: one }));
    const { id: three } = await createUser(admin, someone());
    const { id: four } = await createUser(admin, someone({ samePersonAs: three }));
    expect([await idsOf(one), await idsOf(two)]).toEqual([[two], [one]]);

    await editUser(admin, { id: two, samePersonAs: four });
    expect(await idsOf(one)).toEqual([two, three, four]);

    await editUser(admin, { id: three, samePersonAs: null });
    expect([await idsOf(three), await idsOf(one), await idsOf(four)]).toEqual([[], [two, four], [one, two]]);
  });

  it("is named in the trail, and stays as it is when other facts change", async () => {
    const { id: one } = await createUser(admin, someone());
    const { id: two } = await createUser(admin, someone());
    await editUser(admin, { id: two, samePersonAs: one });
    await editUser(admin, { id: two, department: "IT" });
    await editUser(admin, { id: two, samePersonAs: one, department: "HR" });
    expect(await idsOf(two)).toEqual([one]);

    const events = await db.auditEvent.findMany({ where: { stream: `user:${two}` }, orderBy: { sequence: "asc" } });
    expect(events.map(({ changes }) => JSON.stringify(changes).includes("samePersonAs"))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(events[1]?.changes).toEqual([{ field: "samePersonAs", old: null, new: [one] }]);
  });

  it("is never he himself, nor somebody who is not there", async () => {
    const { id } = await createUser(admin, someone());
    for (const samePersonAs of [id, newId()])
      await expect(editUser(admin, { id, samePersonAs })).rejects.toMatchObject({
        refusal: { code: "validation_failed", details: { errors: [{ path: "samePersonAs" }] } },
      });
  });

  it("leads nobody to somebody who is led himself, however many are linked at once", async () => {
    const users = await Promise.all(Array.from({ length: 5 }, () => createUser(admin, someone())));
    await Promise.all(users.map(({ id }, index) => editUser(admin, { id, samePersonAs: users[(index + 1) % 5]?.id })));

    const rows = await db.user.findMany({
      where: { id: { in: users.map(({ id }) => id) } },
      select: { personId: true },
    });
    expect(rows.filter(({ personId }) => personId === null)).toHaveLength(1);
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(2);
  });
});
