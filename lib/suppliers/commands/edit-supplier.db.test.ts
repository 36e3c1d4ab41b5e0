import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import { getSupplier } from "../queries/get-supplier.ts";
import { editSupplier } from "./edit-supplier.ts";

let finance: Actor;
beforeAll(async () => {
  finance = await givenUser({ roles: ["FINANCE"] });
});

describe("editing a supplier", () => {
  it("replaces what is given and leaves the rest", async () => {
    const before = await givenSupplier({ paymentTerms: "Net 30" });
    const after = await editSupplier(finance, { id: before.id, paymentTerms: "Net 14", phone: null, autoSend: true });

    expect(after).toEqual({
      ...before,
      paymentTerms: "Net 14",
      phone: null,
      autoSend: true,
      version: 2,
      updatedAt: after.updatedAt,
    });
    expect(await getSupplier(finance, { id: before.id })).toEqual(after);
  });

  it("can take its address away, or replace it", async () => {
    const { id } = await givenSupplier();
    const address = { street: "Kai 1", city: "Linz", postalCode: "4020", region: "OÖ" };

    expect(await editSupplier(finance, { id, address })).toMatchObject({ address });
    expect(await editSupplier(finance, { id, address: null })).toMatchObject({ address: null });
  });

  it("tells the trail what changed, and when it was blocked", async () => {
    const { id } = await givenSupplier({ name: "Old" });
    await editSupplier(finance, { id, name: "New" });
    await editSupplier(finance, { id, blocked: true });
    await editSupplier(finance, { id, blocked: false });

    const events = await db.auditEvent.findMany({ where: { stream: `supplier:${id}` }, orderBy: { sequence: "asc" } });
    expect(events.slice(1).map(({ action, changes }) => [action, changes])).toEqual([
      ["supplier.edited", [{ field: "name", old: "Old", new: "New" }]],
      ["supplier.blocked", [{ field: "blocked", old: false, new: true }]],
      ["supplier.unblocked", [{ field: "blocked", old: true, new: false }]],
    ]);
  });

  it("refuses a version that is not the newest, and keeps what there is", async () => {
    const { id } = await givenSupplier({ name: "First" });
    await editSupplier(finance, { id, name: "Second", expectedVersion: 1 });

    const stale = editSupplier(finance, { id, name: "Third", expectedVersion: 1 });
    await expect(stale).rejects.toMatchObject({ refusal: { code: "version_conflict" } });
    expect(await getSupplier(finance, { id })).toMatchObject({ name: "Second", version: 2 });
  });

  it("lets only one of many through that saw the same version", async () => {
    const { id } = await givenSupplier();
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        editSupplier(finance, { id, name: `Name ${index}`, expectedVersion: 1 }),
      ),
    );

    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.refusal?.code)).toEqual(Array(19).fill("version_conflict"));
    expect(await getSupplier(finance, { id })).toMatchObject({ version: 2 });
  });

  it("takes them one after the other where nobody says what he saw", async () => {
    const { id } = await givenSupplier();
    await Promise.all(Array.from({ length: 10 }, (_, index) => editSupplier(finance, { id, name: `Name ${index}` })));

    expect(await getSupplier(finance, { id })).toMatchObject({ version: 11 });
  });

  it("refuses the code of another supplier", async () => {
    await givenSupplier({ code: "HERS" });
    const { id } = await givenSupplier({ code: "HIS" });

    await expect(editSupplier(finance, { id, code: "HERS" })).rejects.toMatchObject({ refusal: { code: "duplicate" } });
    expect(await editSupplier(finance, { id, code: "HIS" })).toMatchObject({ code: "HIS" });
  });

  it.each([newId(), "1", "' or ''='", "null"])("finds nothing at %s", async (id) => {
    await expect(editSupplier(finance, { id, name: "X" })).rejects.toMatchObject({ refusal: { code: "not_found" } });
  });
});
