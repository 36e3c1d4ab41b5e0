import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenCostCentre } from "#prisma/seed/given-cost-centre";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { getCostCentre } from "../queries/get-cost-centre.ts";
import { listCostCentres } from "../queries/list-cost-centres.ts";
import { createCostCentre } from "./create-cost-centre.ts";
import { editCostCentre } from "./edit-cost-centre.ts";

let finance: Actor;
beforeAll(async () => {
  finance = await givenUser({ roles: ["FINANCE"] });
});

describe("creating a cost centre", () => {
  it("makes it active, with its owner's name", async () => {
    const owner = await givenUser({ roles: ["APPROVER"], name: "Rosa Steiner" });
    const plant = await createCostCentre(finance, { code: "PLANT", name: "Plant", ownerId: owner.id });
    const hall = await createCostCentre(finance, { code: "HALL", name: "Hall 1", parentCode: "PLANT" });

    expect(plant).toMatchObject({
      active: true,
      version: 1,
      owner: { id: owner.id, name: "Rosa Steiner" },
      parentCode: null,
    });
    expect(hall).toMatchObject({ parentCode: "PLANT", owner: null });
    expect(await getCostCentre(finance, { id: plant.id })).toEqual(plant);
    expect(await db.auditEvent.findFirst({ where: { stream: `cost_centre:${hall.id}` } })).toMatchObject({
      action: "cost_centre.created",
      entityNumber: "HALL",
      changes: [
        { field: "code", old: null, new: "HALL" },
        { field: "name", old: null, new: "Hall 1" },
        { field: "parentCode", old: null, new: "PLANT" },
        { field: "active", old: null, new: true },
      ],
    });
  });

  it.each([
    ["parentCode", { parentCode: "NOWHERE" }],
    ["parentCode", { code: "SELF", parentCode: "SELF" }],
    ["ownerId", { ownerId: newId() }],
    ["ownerId", { ownerId: "nobody" }],
  ])("refuses a %s that is not there: %j", async (path, facts) => {
    const create = createCostCentre(finance, { code: "X", name: "X", ...facts });
    await expect(create).rejects.toMatchObject({
      refusal: { code: "validation_failed", details: { errors: [{ path }] } },
    });
  });

  it("refuses a supplier's user and somebody who has left as its owner", async () => {
    const supplier = await givenUser({ supplierId: (await givenSupplier()).id });
    const left = await givenUser({ active: false });

    for (const { id } of [supplier, left]) {
      const create = createCostCentre(finance, { code: "X", name: "X", ownerId: id });
      await expect(create).rejects.toMatchObject({ refusal: { code: "validation_failed" } });
    }
  });

  it("lets only one of many with the same code through", async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => createCostCentre(finance, { code: "RACE", name: "Race" })),
    );

    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.refusal?.code)).toEqual(Array(19).fill("duplicate"));
  });
});

describe("editing a cost centre", () => {
  it("replaces what is given and leaves the rest", async () => {
    const parent = await givenCostCentre();
    const before = await givenCostCentre({ parentCode: parent.code });
    const after = await editCostCentre(finance, { id: before.id, name: "Renamed", parentCode: null, active: false });

    expect(after).toEqual({
      ...before,
      name: "Renamed",
      parentCode: null,
      active: false,
      version: 2,
      updatedAt: after.updatedAt,
    });
  });

  it("refuses a version that is not the newest", async () => {
    const { id } = await givenCostCentre();
    await editCostCentre(finance, { id, name: "Second", expectedVersion: 1 });

    const stale = editCostCentre(finance, { id, name: "Third", expectedVersion: 1 });
    await expect(stale).rejects.toMatchObject({ refusal: { code: "version_conflict" } });
  });

  it("never closes a circle, also when two try it together", async () => {
    const [a, b] = [await givenCostCentre(), await givenCostCentre()];
    const answers = await Promise.allSettled([
      editCostCentre(finance, { id: a.id, parentCode: b.code }),
      editCostCentre(finance, { id: b.id, parentCode: a.code }),
    ]);

    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.refusal?.code)).toEqual(["validation_failed"]);
  });

  it("lets an owner stay who has left since", async () => {
    const owner = await givenUser();
    const { id } = await givenCostCentre({ ownerId: owner.id });
    await db.user.update({ where: { id: owner.id }, data: { active: false } });

    expect(await editCostCentre(finance, { id, name: "Same owner", ownerId: owner.id })).toMatchObject({
      name: "Same owner",
    });
  });

  it.each([newId(), "1", "null"])("finds nothing at %s", async (id) => {
    await expect(editCostCentre(finance, { id, name: "X" })).rejects.toMatchObject({ refusal: { code: "not_found" } });
  });

  it("is not for a buyer, who may read them", async () => {
    const buyer = await givenUser();

    await expect(editCostCentre(buyer, {})).rejects.toMatchObject({ refusal: { code: "forbidden" } });
    const { data } = await listCostCentres(buyer, { limit: "200" });
    expect(data.map(({ code }) => code)).toContain("GENERAL");
  });
});
