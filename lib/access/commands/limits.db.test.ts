import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenUser } from "#prisma/seed/given-user";
import type { Actor } from "../actor.ts";
import { getUser } from "../queries/get-user.ts";
import { listLimits } from "../queries/list-limits.ts";
import { editUser } from "./edit-user.ts";
import { removeLimit } from "./remove-limit.ts";
import { setLimit } from "./set-limit.ts";

let admin: Actor;
let approver: Actor;

beforeAll(async () => {
  admin = await givenUser({ roles: ["ADMIN"] });
  approver = await givenUser({ roles: ["APPROVER"] });
});

describe("a limit", () => {
  it("per order is the limit of the user, wherever it is written", async () => {
    const limit = await setLimit(admin, { userId: approver.id, amount: "5000" });

    expect(limit).toMatchObject({ userId: approver.id, role: null, amount: "5000.00", windowDays: null });
    expect(await getUser(admin, { id: approver.id })).toMatchObject({ limit: "5000.00" });

    await editUser(admin, { id: approver.id, limit: "700" });
    expect((await listLimits(approver, {})).data).toMatchObject([{ id: limit.id, amount: "700.00" }]);
    await editUser(admin, { id: approver.id, limit: null });
    expect((await listLimits(approver, {})).data).toEqual([]);
  });

  it("of the same kind replaces the one before, and both are told", async () => {
    const first = await setLimit(admin, { userId: approver.id, amount: "100", windowDays: 30 });
    const second = await setLimit(admin, { userId: approver.id, amount: "200", windowDays: "30" });

    expect(second).toMatchObject({ id: first.id, amount: "200.00", windowDays: 30 });
    expect(
      await db.auditEvent.findFirst({ where: { entityId: first.id }, orderBy: { sequence: "desc" } }),
    ).toMatchObject({
      action: "approval_limit.set",
      stream: `user:${approver.id}`,
      changes: [{ field: "amount", old: "100.00", new: "200.00" }],
    });
    await removeLimit(admin, { id: first.id });
    await expect(removeLimit(admin, { id: first.id })).rejects.toMatchObject({ refusal: { code: "not_found" } });
  });

  it("of a role is seen by those who hold it, and by administrators", async () => {
    const { id } = await setLimit(admin, { role: "RECEIVER", amount: "50" });
    const receiver = await givenUser({ roles: ["RECEIVER"] });
    const ids = async (actor: Actor) => (await listLimits(actor, {})).data.map((limit) => limit.id);

    expect([await ids(receiver), await ids(approver)]).toEqual([[id], []]);
    expect(await ids(admin)).toContain(id);
    await removeLimit(admin, { id });
  });

  it.each([
    ["nobody", { amount: "1" }, "userId"],
    ["a person and a role", { role: "FINANCE", userId: newId(), amount: "1" }, "userId"],
  ])("of %s is refused", async (_whose, input, path) => {
    await expect(setLimit(admin, input)).rejects.toMatchObject({ issues: [{ path: [path] }] });
  });

  it("of somebody who cannot approve, or in parts of a cent, is refused", async () => {
    await expect(setLimit(admin, { userId: admin.id, amount: "1" })).rejects.toMatchObject({
      refusal: { code: "validation_failed", details: { errors: [{ path: "userId" }] } },
    });
    await expect(setLimit(admin, { userId: approver.id, amount: "1.001" })).rejects.toMatchObject({
      refusal: { code: "validation_failed", details: { errors: [{ path: "amount" }] } },
    });
  });
});
