import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { aSupplierInput } from "../examples.ts";
import { createSupplier } from "./create-supplier.ts";

let buyer: Actor;
beforeAll(async () => {
  buyer = await givenUser();
});

describe("creating a supplier", () => {
  it("makes it active, at version 1, with everything that was entered", async () => {
    const supplier = await createSupplier(buyer, aSupplierInput({ code: "NEW" }));

    expect(supplier).toMatchObject({
      code: "NEW",
      address: { street: "Werkstraße 12", city: "Graz", postalCode: "8020", region: null },
      legalName: null,
      autoSend: false,
      twoWayMatch: false,
      blocked: false,
      version: 1,
    });
    expect(Object.keys(supplier)).not.toContain("searchText");
  });

  it("leaves one entry in the trail, with who and what", async () => {
    const { id } = await createSupplier(buyer, aSupplierInput({ code: "TOLD", name: "Papier Union" }));

    const events = await db.auditEvent.findMany({ where: { stream: `supplier:${id}` } });
    expect(events).toMatchObject([
      { action: "supplier.created", actorId: buyer.id, entityType: "supplier", entityId: id, entityNumber: "TOLD" },
    ]);
    expect(events[0]?.changes).toContainEqual({ field: "name", old: null, new: "Papier Union" });
  });

  it("refuses a code that is taken, and leaves no trace of it", async () => {
    await givenSupplier({ code: "TAKEN" });

    const again = createSupplier(buyer, aSupplierInput({ code: "TAKEN" }));
    await expect(again).rejects.toMatchObject({ refusal: { code: "duplicate" } });
    expect(await db.auditEvent.count({ where: { entityNumber: "TAKEN" } })).toBe(1);
  });

  it("lets only one of many with the same code through", async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => createSupplier(buyer, aSupplierInput({ code: "RACE" }))),
    );

    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.refusal?.code)).toEqual(Array(19).fill("duplicate"));
    expect(await db.supplier.count({ where: { code: "RACE" } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entityNumber: "RACE" } })).toBe(1);
  });

  it.each(["APPROVER", "RECEIVER", "AUDITOR"] as const)("is not for somebody who is only %s", async (role) => {
    const actor = await givenUser({ roles: [role] });

    await expect(createSupplier(actor, {})).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("is not for a supplier", async () => {
    const { id } = await givenSupplier();
    const actor = await givenUser({ supplierId: id });

    await expect(createSupplier(actor, aSupplierInput())).rejects.toMatchObject({ refusal: { code: "forbidden" } });
  });
});
