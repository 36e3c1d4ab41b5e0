import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { verifyPassword } from "#lib/platform/password-hash";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { type Actor, theSystem } from "../actor.ts";
import { getUser } from "../queries/get-user.ts";
import { listUsers } from "../queries/list-users.ts";
import { createUserWithPassword } from "./create-user-with-password.ts";
import { createUser } from "./create-user.ts";
import { editUser } from "./edit-user.ts";
import { resetPassword } from "./reset-password.ts";

let admin: Actor;
let count = 0;
beforeAll(async () => {
  admin = await givenUser({ roles: ["ADMIN"] });
});

const someone = (more: object = {}) => ({
  email: `someone-${(count += 1)}@example.com`,
  name: "Some One",
  roles: ["BUYER"],
  ...more,
});
const wrongAt = (path: string) => ({ refusal: { code: "validation_failed", details: { errors: [{ path }] } } });

describe("a new user", () => {
  it("has the facts that were given, and a one-time password", async () => {
    const user = await createUser(
      admin,
      someone({ email: "Ada@Example.COM", roles: ["APPROVER", "BUYER", "BUYER"], limit: "5000", department: "IT" }),
    );
    expect(user).toMatchObject({
      email: "ada@example.com",
      roles: ["BUYER", "APPROVER"],
      limit: "5000.00",
      department: "IT",
      active: true,
      supplier: null,
    });

    const row = await db.user.findUniqueOrThrow({ where: { id: user.id } });
    expect(row.passwordExpired).toBe(true);
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(user.oneTimePassword, row.passwordHash)).toBe(true);
  });

  it("leaves an entry in the trail, without name, address and password", async () => {
    const user = await createUser(admin, someone({ name: "Grace Hopper", email: "grace@example.com" }));
    const [event, ...more] = await db.auditEvent.findMany({ where: { stream: `user:${user.id}` } });
    expect([event?.action, event?.actorId, more.length]).toEqual(["user.created", admin.id, 0]);
    expect(event?.changes).toContainEqual({ field: "roles", old: null, new: ["BUYER"] });
    expect(event?.record).not.toMatch(/Grace|grace@/);
    expect(event?.record).not.toContain(user.oneTimePassword);
  });

  it("never shares an address, however many come at once", async () => {
    const same = someone();
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => createUser(admin, same)));
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.refusal?.code)).toEqual(Array(7).fill("duplicate"));
  });

  it.each<[string, object, string]>([
    ["with a supplier's role and another", { roles: ["SUPPLIER", "BUYER"], supplierId: newId() }, "roles"],
    ["of a supplier that is not there", { roles: ["SUPPLIER"], supplierId: newId() }, "supplierId"],
    ["with a supplier's role and no supplier", { roles: ["SUPPLIER"] }, "supplierId"],
    ["with a limit of three decimals", { limit: "1.005" }, "limit"],
    ["with a manager who is not there", { managerId: newId() }, "managerId"],
  ])("is refused %s", async (_how, more, path) => {
    await expect(createUser(admin, someone(more))).rejects.toMatchObject(wrongAt(path));
  });

  it("belongs to its supplier", async () => {
    const { id, code, name } = await givenSupplier();
    expect(await createUser(admin, someone({ roles: ["SUPPLIER"], supplierId: id }))).toMatchObject({
      supplier: { id, code, name },
    });
  });

  it.each(["BUYER", "FINANCE", "AUDITOR"] as const)("is not made by %s", async (role) => {
    await expect(createUser(await givenUser({ roles: [role] }), {})).rejects.toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it("at the command line gets a password that may be one", async () => {
    const system = theSystem("cli");
    await expect(createUserWithPassword(system, someone({ password: "password1234" }))).rejects.toMatchObject(
      wrongAt("password"),
    );
    const { id } = await createUserWithPassword(system, someone({ password: "mauve kettle seventeen" }));
    expect((await db.user.findUniqueOrThrow({ where: { id } })).passwordExpired).toBe(false);
  });
});

describe("editing a user", () => {
  it("replaces what is given, and names it in the trail", async () => {
    const { id } = await createUser(admin, someone({ limit: "10.00" }));
    expect(await editUser(admin, { id, roles: ["BUYER", "FINANCE"] })).toMatchObject({
      roles: ["BUYER", "FINANCE"],
      limit: "10.00",
      version: 2,
    });
    await editUser(admin, { id, limit: null });
    await editUser(admin, { id, active: false });
    await editUser(admin, { id, name: "Other Name" });

    const events = await db.auditEvent.findMany({ where: { stream: `user:${id}` }, orderBy: { sequence: "asc" } });
    expect(events.map(({ action }) => action)).toEqual([
      "user.created",
      "user.roles_changed",
      "user.limit_changed",
      "user.deactivated",
      "user.edited",
    ]);
    expect(events[2]?.changes).toEqual([{ field: "limit", old: "10.00", new: null }]);
    expect(events.map(({ record }) => record).join()).not.toContain("Other Name");
  });

  it("never makes somebody his own boss, over any number of others", async () => {
    const top = await givenUser();
    const middle = await givenUser({ managerId: top.id });
    const low = await givenUser({ managerId: middle.id });
    await expect(editUser(admin, { id: top.id, managerId: low.id })).rejects.toMatchObject(wrongAt("managerId"));
    await expect(editUser(admin, { id: top.id, managerId: top.id })).rejects.toMatchObject(wrongAt("managerId"));
  });

  it("never takes the last administrator away, also when two take each other away at once", async () => {
    await db.user.updateMany({ where: { roles: { has: "ADMIN" }, id: { not: admin.id } }, data: { active: false } });
    await expect(editUser(admin, { id: admin.id, roles: ["BUYER"] })).rejects.toMatchObject(wrongAt("roles"));
    await expect(editUser(admin, { id: admin.id, active: false })).rejects.toMatchObject(wrongAt("roles"));

    const other = await givenUser({ roles: ["ADMIN"] });
    const answers = await Promise.allSettled([
      editUser(admin, { id: other.id, active: false }),
      editUser(other, { id: admin.id, active: false }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await db.user.update({ where: { id: admin.id }, data: { active: true } });
  });

  it("refuses what was seen too long ago, and who is not there", async () => {
    const { id } = await createUser(admin, someone());
    await editUser(admin, { id, department: "IT" });
    await expect(editUser(admin, { id, department: "HR", expectedVersion: 1 })).rejects.toMatchObject({
      refusal: { code: "version_conflict" },
    });
    await expect(editUser(admin, { id: newId(), name: "X" })).rejects.toMatchObject({ refusal: { code: "not_found" } });
  });
});

describe("a forgotten password", () => {
  it("is replaced by a one-time password, and the old one is worth nothing", async () => {
    const { id, oneTimePassword: before } = await createUser(admin, someone());
    const { oneTimePassword: after } = await resetPassword(admin, { id });
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id } });
    expect([await verifyPassword(before, passwordHash), await verifyPassword(after, passwordHash)]).toEqual([
      false,
      true,
    ]);
  });
});

describe("who sees what of the users", () => {
  it("is everything for administrators and auditors, id, name and roles for others, nothing for suppliers", async () => {
    const { id, name, roles } = await createUser(admin, someone({ name: "Zuse Seen" }));
    for (const role of ["ADMIN", "AUDITOR"] as const) {
      expect(await getUser(await givenUser({ roles: [role] }), { id })).toHaveProperty("email");
    }
    const approver = await givenUser({ roles: ["APPROVER"] });
    expect(await getUser(approver, { id })).toEqual({ id, name, roles });
    expect((await listUsers(approver, { q: "zuse" })).data).toEqual([{ id, name, roles }]);
    const supplier = await givenUser({ supplierId: (await givenSupplier()).id });
    await expect(listUsers(supplier, {})).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("is found letter by letter, from page to page", async () => {
    for (const name of ["100% Ada", "1000 Ada", "A_B", "AXB"]) await createUser(admin, someone({ name }));
    const names = async (q: string) => (await listUsers(admin, { q })).data.map(({ name }) => name);
    expect([await names("0%"), await names("a_b"), await names("\\")]).toEqual([["100% Ada"], ["A_B"], []]);

    const first = await listUsers(admin, { limit: "2", q: "ada" });
    const rest = await listUsers(admin, { q: "ada", cursor: first.nextCursor ?? "" });
    const all = await listUsers(admin, { q: "ada" });
    expect([...first.data, ...rest.data]).toEqual(all.data);
  });
});
