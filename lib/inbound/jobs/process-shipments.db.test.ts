import { beforeEach, describe, expect, it, vi } from "vitest";
import { theSystem } from "#lib/access/actor";
import { closeOrder } from "#lib/orders/commands/close-order";
import { holdOrder } from "#lib/orders/commands/hold-order";
import { releaseOrder } from "#lib/orders/commands/release-order";
import { loadOrder } from "#lib/orders/queries/load-order";
import { db } from "#lib/platform/db";
import { shipOrder } from "#lib/shipments/commands/ship-order";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenSource, processAll, tell } from "#prisma/seed/given-source";
import type { NewSource } from "../commands/create-source.ts";
import { replayMessage } from "../commands/replay-message.ts";
import { getMessage } from "../queries/get-message.ts";
import { listDueMessages } from "../queries/list-due-messages.ts";
import { processMessage } from "./process-message.ts";

vi.mock("#lib/platform/log", () => ({ log: { error: () => undefined, warn: () => undefined } }));

let cast: Cast;
let carrier: NewSource;
const admin = theSystem("test");

beforeEach(async () => {
  cast = await givenCast();
  carrier = await givenSource();
});

const news = (order: { number: string }, facts: object = {}) => ({
  purchaseOrderNumber: order.number,
  status: "shipped",
  carrier: "DHL",
  trackingNumber: "JJD0099",
  ...facts,
});
const said = (order: { number: string }, facts: object = {}, id?: string) =>
  tell(carrier, "shipment.updated", news(order, facts), id);
const shipmentsOf = async (id: string) => (await loadOrder(db, id))?.shipments ?? [];
const told = (id: string) => getMessage(admin, { id });
const auditOf = (id: string) => db.auditEvent.findMany({ where: { entityId: id, actorId: carrier.id } });

describe("the first news of a tracking number", () => {
  it("is a shipment of all that is open, by the carrier, told and audited", async () => {
    const order = await givenOrder(cast, "SENT");
    const id = await said(order, { occurredAt: "2026-11-20T08:00:00Z" });
    expect(await told(id)).toMatchObject({ state: "received", attempts: 0 });

    await processAll();

    expect(await shipmentsOf(order.id)).toMatchObject([
      {
        carrier: "DHL",
        trackingNumber: "JJD0099",
        status: "shipped",
        shippedAt: "2026-11-20T08:00:00.000Z",
        lines: [{ quantity: "10" }],
      },
    ]);
    expect(await told(id)).toMatchObject({
      state: "processed",
      purchaseOrder: { id: order.id, number: order.number },
      reason: `DHL JJD0099 of ${order.number}: shipped.`,
    });
    expect(await auditOf(order.id)).toMatchObject([{ action: "purchase_order.shipped", actorType: "system" }]);
    const events = await db.webhookEvent.findMany({
      where: { purchaseOrderId: order.id, type: "purchase_order.shipped" },
    });
    expect(events.map(({ companyBody }) => JSON.parse(companyBody).data)).toMatchObject([
      { actor: { type: "system", name: "Parcel service" }, completeness: "full", change: { command: "ship" } },
    ]);
  });

  it("is of the lines that it names", async () => {
    const order = await givenOrder(cast, "SENT");
    await said(order, { lines: [{ lineId: order.lines[0]?.id, quantity: "4" }] });
    await said(order, { trackingNumber: "JJD0100" });
    await processAll();

    const quantities = (await shipmentsOf(order.id)).map(({ lines }) => lines[0]?.quantity);
    expect(quantities).toEqual(["4", "6"]);
  });

  it("of more than was ordered is refused in the log, and has no effect", async () => {
    const order = await givenOrder(cast, "SENT");
    const id = await said(order, { lines: [{ lineId: order.lines[0]?.id, quantity: "11" }] });
    await processAll();

    expect(await told(id)).toMatchObject({ state: "refused", reason: expect.stringContaining("11 is more than 10") });
    expect(await shipmentsOf(order.id)).toEqual([]);
  });
});

describe("what follows", () => {
  it("moves the shipment on, also one that the supplier announced himself", async () => {
    const order = await givenOrder(cast, "SENT");
    const lines = [{ lineId: order.lines[0]?.id, quantity: "10" }];
    await shipOrder(cast.supplier, { id: order.id, carrier: "DHL", trackingNumber: "jjd 0099", lines });
    await said(order, { status: "in_transit" });
    await said(order, { status: "delivered", occurredAt: "2026-11-21T09:00:00Z" });
    await processAll();

    expect(await shipmentsOf(order.id)).toMatchObject([
      { status: "delivered", deliveredAt: "2026-11-21T09:00:00.000Z" },
    ]);
    expect((await auditOf(order.id)).map(({ action }) => action)).toEqual(
      Array(2).fill("purchase_order.shipment_tracked"),
    );
  });

  it("never moves it back: what comes late is kept in the log", async () => {
    const order = await givenOrder(cast, "SENT");
    await said(order, { status: "delivered", occurredAt: "2026-11-21T09:00:00Z" });
    const late = await said(order, { status: "in_transit", occurredAt: "2026-11-21T10:00:00Z" });
    await processAll();

    expect(await shipmentsOf(order.id)).toMatchObject([{ status: "delivered" }]);
    expect(await told(late)).toMatchObject({ state: "ignored", reason: expect.stringContaining("delivered already") });
  });

  it("is taken for an order that was closed meanwhile", async () => {
    const order = await givenOrder(cast, "SENT");
    await said(order);
    await processAll();
    await closeOrder(cast.buyer, { id: order.id, reason: "Done." });
    await said(order, { status: "delivered" });
    await processAll();

    expect(await shipmentsOf(order.id)).toMatchObject([{ status: "delivered" }]);
  });
});

describe("the same news", () => {
  it("under one id or several have one effect, also processed by many at once", async () => {
    const order = await givenOrder(cast, "SENT");
    const body = { occurredAt: "2026-11-20T08:00:00Z" };
    const ids = await Promise.all(Array.from({ length: 20 }, () => said(order, body, "evt_1")));
    expect(new Set(ids).size).toBe(1);
    for (let at = 0; at < 5; at += 1) await said(order, body, `evt_2${at}`);

    const due = await listDueMessages(50);
    await Promise.all([...due, ...due, ...due].map(processMessage));
    await db.$executeRaw`UPDATE inbound_message SET next_at = now() WHERE state = 'received'`;
    await processAll();

    expect(await shipmentsOf(order.id)).toHaveLength(1);
    const states = (await db.inboundMessage.findMany({ where: { sourceId: carrier.id } })).map(({ state }) => state);
    expect(states.toSorted()).toEqual([...Array(5).fill("ignored"), "processed"]);
  });
});

describe("an order on hold", () => {
  it("refuses, and takes the same message when it is replayed after the release", async () => {
    const order = await givenOrder(cast, "SENT");
    await holdOrder(cast.finance, { id: order.id, reason: "Wait." });
    const id = await said(order);
    await processAll();
    expect(await told(id)).toMatchObject({ state: "refused", reason: expect.stringContaining("on hold") });

    await releaseOrder(cast.finance, { id: order.id, reason: "Go on." });
    await replayMessage(admin, { id });
    await processAll();

    expect(await told(id)).toMatchObject({ state: "processed" });
    await expect(replayMessage(admin, { id })).rejects.toMatchObject({ refusal: { code: "illegal_transition" } });
  });
});
