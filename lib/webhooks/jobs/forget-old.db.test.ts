import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { QueueState } from "#prisma/generated/enums";
import { editSettings } from "#lib/company/commands/edit-settings";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { givenUser } from "#prisma/seed/given-user";
import { resendDelivery } from "../commands/resend-delivery.ts";
import { getDelivery } from "../queries/get-delivery.ts";
import { recoverDeliveries } from "../commands/recover-deliveries.ts";
import { forgetOld } from "./forget-old.ts";
import { system } from "../../../e2e/support/sending.ts";

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client(env.databaseUrl);
  await owner.connect();
});
beforeEach(async () => {
  for (const table of ["attempt", "queue", "delivery", "event", "endpoint"])
    await owner.query(`DELETE FROM webhook_${table}`);
});
afterAll(() => owner.end());

const at = (days: number) => new Date(Date.now() - days * 86_400_000);
const dayOf = (days: number) => at(days).toISOString().slice(0, 10);

/** The tables of a day that began so many days ago, as if they had been made in time. */
async function givenDay(days: number): Promise<void> {
  for (const parent of ["webhook_event", "webhook_attempt"]) {
    const name = `${parent}_${dayOf(days).replaceAll("-", "_")}`;
    await owner.query(
      `CREATE TABLE IF NOT EXISTS webhook_partitions.${name} PARTITION OF ${parent} FOR VALUES FROM ('${dayOf(days)} 00:00Z') TO ('${dayOf(days - 1)} 00:00Z')`,
    );
  }
}

/** An event of so many days ago with its delivery, and a try of the same moment. */
async function givenOld(
  days: number,
  state: QueueState | "delivered",
  handled = true,
): Promise<{ id: string; eventId: string }> {
  const [eventId = ""] = await givenTold();
  const then = at(days);
  await db.webhookEvent.updateMany({ where: { id: eventId }, data: { at: then, handled } });
  const { id } = await db.webhookDelivery.findFirstOrThrow({ where: { eventId } });
  await db.webhookDelivery.update({ where: { id }, data: { eventAt: then, createdAt: then } });
  if (state === "delivered") await deliver(id, then);
  else await db.webhookQueue.update({ where: { id }, data: { createdAt: then, state } });
  const tried = { number: 1, at: then, url: "https://x.example", signature: "v1,", total: 1 };
  await db.webhookAttempt.create({ data: { deliveryId: id, ...tried, responseStatus: 500 } });
  return { id, eventId };
}

async function deliver(id: string, deliveredAt: Date): Promise<void> {
  await db.webhookQueue.delete({ where: { id } });
  await db.webhookDelivery.update({ where: { id }, data: { deliveredAt } });
}

const tables = async () =>
  (
    await owner.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'webhook_partitions'::regnamespace AND relkind = 'r'",
    )
  ).rows.map(({ name }) => name);
const eventsLeft = () => db.webhookEvent.count();

describe("what is old", () => {
  it("is forgotten by dropping its day, the payload first, the tries later; what is not delivered keeps its event", async () => {
    await givenEndpoint();
    await givenDay(31);
    const done = await givenOld(31, "delivered");
    const waiting = await givenOld(31, "paused");
    const unread = await givenOld(31, "delivered", false);
    const young = await givenOld(29, "delivered");

    await forgetOld();

    const name = dayOf(31).replaceAll("-", "_");
    expect(await tables()).not.toContain(`webhook_event_${name}`);
    expect(await tables()).toContain(`webhook_attempt_${name}`);
    const left = await db.webhookEvent.findMany({ select: { id: true } });
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set([waiting.eventId, unread.eventId, young.eventId]));
    expect(await getDelivery(system, { id: done.id })).toMatchObject({
      isKept: false,
      attempts: [{ request: { body: "" }, response: { status: 500 } }],
    });
    expect((await getDelivery(system, { id: waiting.id })).attempts[0]?.request.body).toContain(waiting.eventId);
  });

  it("goes for good with its tries and deliveries after ninety days, of days that have no table too", async () => {
    await givenEndpoint();
    const gone = await givenOld(92, "failed");
    const waiting = await givenOld(92, "pending");
    await forgetOld();

    expect((await db.webhookDelivery.findMany()).map(({ id }) => id)).toEqual([waiting.id]);
    expect(await db.webhookAttempt.count()).toBe(0);
    expect((await db.webhookEvent.findMany()).map(({ id }) => id)).toEqual([waiting.eventId]);
    expect(await db.webhookDelivery.count({ where: { id: gone.id } })).toBe(0);

    expect((await db.webhookQueue.findMany()).map(({ id }) => id)).toEqual([waiting.id]);
    await deliver(waiting.id, new Date());
    await forgetOld();
    expect([await eventsLeft(), await db.webhookDelivery.count()]).toEqual([0, 0]);
  });

  it("leaves nothing in the queue whose delivery was forgotten while somebody sent it again", async () => {
    await givenEndpoint();
    const { id } = await givenOld(92, "pending");
    const young = await givenOld(1, "pending");
    await db.webhookDelivery.deleteMany({ where: { id: { in: [id, young.id] } } });
    await forgetOld();
    expect((await db.webhookQueue.findMany()).map((one) => one.id)).toEqual([young.id]);
  });

  it("is what the settings say", async () => {
    const admin = await givenUser({ roles: ["ADMIN"] });
    await givenEndpoint();
    await givenOld(3, "delivered");
    await forgetOld();
    expect(await eventsLeft()).toBe(1);

    await editSettings(admin, { webhookPayloadDays: 2 });
    await forgetOld();
    expect([await eventsLeft(), await db.webhookAttempt.count()]).toEqual([0, 1]);
    await expect(editSettings(admin, { webhookAttemptDays: 0 })).rejects.toThrow();
    await editSettings(admin, { webhookPayloadDays: 30 });
  });

  it("is not sent again, by hand or by a recovery, and says so", async () => {
    const { id: endpointId } = await givenEndpoint();
    const { id } = await givenOld(31, "failed");
    await forgetOld();

    await expect(resendDelivery(system, { id })).rejects.toThrow(/no longer kept/);
    const since = at(40).toISOString();
    expect(await recoverDeliveries(system, { id: endpointId, since })).toMatchObject({ count: 0 });
  });
});

describe("the days to come", () => {
  it("have their tables a week ahead, where everything new lies, and are made again when one is missing", async () => {
    await forgetOld();
    await givenTold();
    const names = [0, -1, -7].map((days) => `webhook_event_${dayOf(days).replaceAll("-", "_")}`);
    expect(await tables()).toEqual(expect.arrayContaining(names));
    const { rows } = await owner.query("SELECT tableoid::regclass::text AS name FROM webhook_event");
    expect(rows).toEqual([{ name: `webhook_partitions.${names[0]}` }]);

    await owner.query(`DROP TABLE webhook_partitions.${names[2]}`);
    await forgetOld();
    expect(await tables()).toContain(names[2]);
  });
});

describe("one change", () => {
  it("cannot be told twice, not even on another day", async () => {
    const [id = ""] = await givenTold();
    await db.webhookEvent.updateMany({ where: { id }, data: { at: at(1) } });
    const { purchaseOrderId } = await db.webhookEvent.findFirstOrThrow({ where: { id } });

    await expect(givenTold({ purchaseOrderId: purchaseOrderId ?? "" })).rejects.toThrow();
    expect(await db.webhookEvent.count({ where: { id } })).toBe(1);
  });
});
