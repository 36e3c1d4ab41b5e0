import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { lineWith } from "#prisma/seed/line-with";
import { amendOrder } from "../commands/amend-order.ts";

let cast: Cast;

beforeAll(async () => {
  cast = await givenCast();
});

describe("the database keeps the lines of an order as they were approved", () => {
  it("also after a change took effect: the door is open in that transaction only", async () => {
    const order = await givenOrder(cast, "SENT");
    await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "8" }) });
    const where = { purchaseOrderId: order.id };

    const id = order.id;
    await expect(
      db.$executeRaw`UPDATE purchase_order_line SET quantity = 80 WHERE purchase_order_id = ${id}::uuid`,
    ).rejects.toThrow(/frozen/);
    await expect(db.$executeRaw`DELETE FROM purchase_order_line WHERE purchase_order_id = ${id}::uuid`).rejects.toThrow(
      /frozen/,
    );
    expect(await db.purchaseOrderLine.findMany({ where, select: { quantity: true } })).toHaveLength(1);
  });

  it("and while a change waits", async () => {
    const order = await givenOrder(cast, "SENT");
    await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "12" }) });

    const id = order.id;
    await expect(
      db.$executeRaw`UPDATE purchase_order_line SET quantity = 12 WHERE purchase_order_id = ${id}::uuid`,
    ).rejects.toThrow(/frozen/);
  });

  it("one open change for an order, and no more", async () => {
    const order = await givenOrder(cast, "SENT");
    await amendOrder(cast.buyer, { id: order.id, lines: lineWith(order, { quantity: "12" }) });
    const { id: _id, ...open } = await db.changeOrder.findFirstOrThrow({ where: { purchaseOrderId: order.id } });

    const second = db.changeOrder.create({ data: { ...open, id: order.id, terms: {} } });
    await expect(second).rejects.toThrow(/[Uu]nique/);
  });
});
