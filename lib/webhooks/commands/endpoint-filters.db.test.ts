import { describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { type GivenTold, givenTold } from "#prisma/seed/given-told";
import { givenUser } from "#prisma/seed/given-user";
import { anEndpointInput, type EndpointInput } from "../examples.ts";
import { createEndpoint } from "./create-endpoint.ts";
import { editEndpoint } from "./edit-endpoint.ts";
import { reportEndpoint } from "./report-endpoint.ts";
import { system } from "../../../e2e/support/sending.ts";

const [ours, theirs] = [newId(), newId()];
const toldAt = (endpointId: string) => db.webhookDelivery.count({ where: { endpointId } });

describe("an endpoint is told", () => {
  it.each<[EndpointInput["filter"], GivenTold, number]>([
    [{}, {}, 1],
    [{ supplierId: ours }, { supplierId: ours }, 1],
    [{ supplierId: ours }, { supplierId: theirs }, 0],
    [{ costCentre: "IT" }, { costCentres: ["HR", "IT"] }, 1],
    [{ costCentre: "IT" }, { costCentres: ["HR"] }, 0],
    [{ costCentre: "IT" }, { costCentres: [] }, 0],
    [{ totalMin: "1000" }, { baseTotal: "1000.00" }, 1],
    [{ totalMin: "1000.01" }, { baseTotal: "1000.00" }, 0],
    [{ totalMin: "999.99" }, { baseTotal: "10000.00" }, 1],
    [{ totalMin: "1" }, { baseTotal: null }, 0],
    [{ status: "SENT" }, { status: "SENT" }, 1],
    [{ status: "SENT" }, { status: "CLOSED" }, 0],
    [{ supplierId: ours, costCentre: "IT" }, { supplierId: ours, costCentres: ["IT"] }, 1],
    [{ supplierId: ours, costCentre: "IT" }, { supplierId: ours, costCentres: ["HR"] }, 0],
  ])("with %j, of what is %j: %i", async (filter, fact, count) => {
    const { id } = await givenEndpoint({ filter });
    await givenTold(fact);
    expect(await toldAt(id)).toBe(count);
  });

  it("nothing of endpoints themselves where it asks for facts of orders", async () => {
    const { id } = await givenEndpoint({ filter: { status: "SENT" } });
    const { id: other } = await givenEndpoint();
    await reportEndpoint(system, { endpointId: other, hours: 24 });
    expect([await toldAt(id), await toldAt(other)]).toEqual([0, 1]);
  });

  it("everything again once a filter is cleared", async () => {
    const { id } = await givenEndpoint({ filter: { costCentre: "IT" } });
    await editEndpoint(system, { id, filter: { costCentre: null } });
    await givenTold();
    expect(await toldAt(id)).toBe(1);
  });
});

describe("a supplier", () => {
  it.each(["supplierId", "costCentre", "totalMin"] as const)("learns nothing by a filter of %s", async (field) => {
    const user = await givenUser({ supplierId: (await givenSupplier()).id });
    const filter = { [field]: field === "supplierId" ? newId() : "1" };
    const { id } = await createEndpoint(user, anEndpointInput());

    const refusal = { code: "validation_failed", details: { errors: [{ path: ["filter", field] }] } };
    await expect(createEndpoint(user, anEndpointInput({ filter }))).rejects.toMatchObject({ refusal });
    await expect(editEndpoint(user, { id, filter })).rejects.toMatchObject({ refusal });
  });

  it("may choose by status, of its own orders alone, and only what is meant for it", async () => {
    const { id: supplierId } = await givenSupplier();
    const user = await givenUser({ supplierId });
    const { id } = await createEndpoint(user, anEndpointInput({ filter: { status: "SENT" } }));
    await givenTold({ supplierId });
    await givenTold({ supplierId, status: "CLOSED" });
    await givenTold({ supplierId: (await givenSupplier()).id });
    await givenTold({ supplierId: null });

    const deliveries = await db.webhookDelivery.findMany({ where: { endpointId: id } });
    expect(deliveries).toMatchObject([{ forSupplier: true }]);
  });
});
