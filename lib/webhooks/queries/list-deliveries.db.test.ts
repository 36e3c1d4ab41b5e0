import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { createEndpoint } from "#lib/webhooks/commands/create-endpoint";
import { type DeliveryState, deliveryStates } from "#lib/webhooks/delivery";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenTold } from "#prisma/seed/given-told";
import { givenUser } from "#prisma/seed/given-user";
import { anEndpointInput } from "../examples.ts";
import { getDelivery } from "./get-delivery.ts";
import { getEvent } from "./get-event.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { listEvents } from "./list-events.ts";

let purchaseOrderId: string;
let ours: string;
let theirs: string;
let people: Record<"admin" | "auditor" | "buyer" | "receiver" | "supplier" | "stranger", Actor>;

beforeAll(async () => {
  const [one, other] = [await givenSupplier(), await givenSupplier()];
  people = {
    admin: await givenUser({ roles: ["ADMIN"] }),
    auditor: await givenUser({ roles: ["AUDITOR"] }),
    buyer: await givenUser(),
    receiver: await givenUser({ roles: ["RECEIVER"] }),
    supplier: await givenUser({ supplierId: one.id }),
    stranger: await givenUser({ supplierId: other.id }),
  };
  ({ id: purchaseOrderId } = await givenOrder(await givenCast()));
  ({ id: ours } = await givenEndpoint());
  ({ id: theirs } = await createEndpoint(people.supplier, anEndpointInput()));
  await givenTold({ purchaseOrderId, supplierId: one.id, from: 50, count: 3 });
});

/** Of all pages. */
async function idsOf(filter: object): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listDeliveries(people.admin, { ...filter, limit: "2", ...(cursor && { cursor }) });
    seen.push(...page.data.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return seen;
}

const endpointsSeenBy = async (actor: Actor) => {
  const { data } = await listDeliveries(actor, { purchaseOrderId, eventType: "purchase_order.sent" });
  return [...new Set(data.map(({ endpointId }) => endpointId))].toSorted();
};

describe("deliveries of an order", () => {
  it("are seen by administrators and auditors, at all endpoints", async () => {
    for (const actor of [people.admin, people.auditor])
      expect(await endpointsSeenBy(actor)).toEqual([ours, theirs].toSorted());
  });

  it("are seen at the company's endpoints by everybody who sees the order, and from when he sees it", async () => {
    expect(await endpointsSeenBy(people.buyer)).toEqual([ours]);
    await db.purchaseOrder.update({ where: { id: purchaseOrderId }, data: { firstSubmittedAt: null } });
    expect(await endpointsSeenBy(people.receiver)).toEqual([]);
    await db.purchaseOrder.update({ where: { id: purchaseOrderId }, data: { firstSubmittedAt: new Date() } });
    expect(await endpointsSeenBy(people.receiver)).toEqual([ours]);
  });

  it("are seen by a supplier at its own endpoints, by another one not at all", async () => {
    expect(await endpointsSeenBy(people.supplier)).toEqual([theirs]);
    expect(await endpointsSeenBy(people.stranger)).toEqual([]);
    const { data } = await listDeliveries(people.supplier, {});
    const [first] = data;
    await expect(getDelivery(people.stranger, { id: first?.id })).rejects.toThrow(/no such delivery/);
    await expect(getEvent(people.stranger, { id: first?.eventId })).rejects.toThrow(/no such event/);
    expect((await listEvents(people.stranger, {})).data).toEqual([]);
  });

  it("come in pages that neither repeat nor leave out", async () => {
    const seen = await idsOf({ purchaseOrderId });
    const all = await db.webhookDelivery.count({ where: { purchaseOrderId } });
    expect(new Set(seen).size).toBe(all);
    expect(seen).toHaveLength(all);
  });

  it.each([{ state: "lost" }, { eventType: "x" }, { cursor: "abc" }, { limit: "0" }, { color: "red" }])(
    "are not asked for with %j",
    async (input) => {
      await expect(listDeliveries(people.admin, input)).rejects.toThrow();
      await expect(listEvents(people.admin, input)).rejects.toThrow();
    },
  );
});

describe("deliveries by what became of them", () => {
  const order = newId();
  const became: Record<string, string> = {};
  let endpointId: string;

  beforeAll(async () => {
    ({ id: endpointId } = await givenEndpoint());
    await givenTold({ purchaseOrderId: order, count: deliveryStates.length });
    const made = await db.webhookDelivery.findMany({ where: { endpointId }, orderBy: { sequence: "asc" } });
    for (const [index, state] of deliveryStates.entries()) {
      const id = made[index]?.id ?? "";
      became[state] = id;
      if (state === "delivered" || state === "cancelled") await db.webhookQueue.delete({ where: { id } });
      else await db.webhookQueue.update({ where: { id }, data: { state } });
    }
    await db.webhookDelivery.update({ where: { id: became["delivered"] ?? "" }, data: { deliveredAt: new Date() } });
  });

  const combinations: DeliveryState[][] = [
    ...deliveryStates.map((state) => [state]),
    ["pending", "paused"],
    ["failed", "delivered"],
    ["cancelled", "delivered", "delivering"],
    [...deliveryStates],
  ];

  it.each(combinations.map((states) => ({ states })))(
    "are found at an endpoint, of an order and of all: $states",
    async ({ states }) => {
      const wanted = new Set(states.map((state) => became[state]));
      const filters = [{ endpointId }, { purchaseOrderId: order, endpointId }];
      for (const filter of filters) expect(new Set(await idsOf({ ...filter, state: states.join() }))).toEqual(wanted);
      const everywhere = new Set(await idsOf({ state: states.join() }));
      for (const [state, id] of Object.entries(became))
        expect(everywhere.has(id)).toBe(states.some((one) => one === state));
      const { data } = await listEvents(people.admin, { purchaseOrderId: order, endpointId, state: states.join() });
      expect(data).toHaveLength(states.length);
    },
  );
});

describe("the next try of a delivery", () => {
  it("is not before its endpoint's peace ends, unless it is sent by hand", async () => {
    const { id } = await givenEndpoint();
    await givenTold();
    const holdUntil = new Date(Date.now() + 600_000);
    await db.webhookEndpoint.update({ where: { id }, data: { holdUntil } });
    const next = async () => (await listDeliveries(people.admin, { endpointId: id })).data[0]?.nextAttemptAt ?? "";
    expect(await next()).toBe(holdUntil.toISOString());

    await db.webhookQueue.updateMany({ where: { endpointId: id }, data: { manual: true } });
    expect(Date.parse(await next())).toBeLessThan(holdUntil.getTime());
  });
});
