import pg from "pg";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { theSystem } from "#lib/access/actor";
import { loadOrder } from "#lib/orders/queries/load-order";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenSource, processAll, tell } from "#prisma/seed/given-source";
import { ownerUrl } from "../../../e2e/support/own-database.ts";
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

const said = ({ number }: { number: string }) =>
  tell(carrier, "shipment.updated", {
    purchaseOrderNumber: number,
    status: "shipped",
    carrier: "DHL",
    trackingNumber: "JJD0099",
  });
const shipmentsOf = async (id: string) => (await loadOrder(db, id))?.shipments ?? [];
const told = (id: string) => getMessage(admin, { id });

describe("a message whose worker is stopped in the middle", () => {
  it("has had no effect, and has it once when another takes it up", async () => {
    const order = await givenOrder(cast, "SENT");
    const id = await said(order);
    const [message] = await listDueMessages(1);
    if (!message) throw new Error("There is no message.");
    const holder = new pg.Client(env.databaseRuntimeUrl);
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT FROM inbound_message WHERE id = $1 FOR UPDATE", [id]);

    const processing = processMessage(message).catch((error: unknown) => error);
    await expect.poll(() => stopWhoWaits(holder), { timeout: 10_000 }).toBeGreaterThan(0);
    await holder.query("ROLLBACK");
    await holder.end();
    expect(await processing).toBeInstanceOf(Error);
    expect(await shipmentsOf(order.id)).toEqual([]);
    expect(await told(id)).toMatchObject({ state: "received" });

    await processAll();
    expect(await shipmentsOf(order.id)).toHaveLength(1);
    expect(await told(id)).toMatchObject({ state: "processed" });
  });
});

/** Ends the statement that waits for the message and would have written everything. */
async function stopWhoWaits(holder: pg.Client): Promise<number> {
  const { rowCount } = await holder.query(
    "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))",
  );
  return rowCount ?? 0;
}

describe("a message that fails for a fault of ours", () => {
  it("is tried again, later each time, given up in the end, and processed when it is replayed", async () => {
    const order = await givenOrder(cast, "SENT");
    const id = await said(order);
    const owner = new pg.Client(ownerUrl);
    await owner.connect();
    await owner.query("ALTER TABLE shipment ADD CONSTRAINT fault CHECK (tracking_number <> 'JJD0099') NOT VALID");
    const waits: number[] = [];
    for (let at = 0; at < 8; at += 1) {
      await processAll();
      const { nextAttemptAt } = await told(id);
      if (nextAttemptAt) waits.push(Math.round((Date.parse(nextAttemptAt) - Date.now()) / 1000));
      await db.$executeRaw`UPDATE inbound_message SET next_at = now() WHERE id = ${id}::uuid`;
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits).toHaveLength(7);
    expect(await told(id)).toMatchObject({ state: "dead", attempts: 8 });

    await owner.query("ALTER TABLE shipment DROP CONSTRAINT fault");
    await owner.end();
    await replayMessage(admin, { id });
    await processAll();
    expect(await told(id)).toMatchObject({ state: "processed" });
    expect(await shipmentsOf(order.id)).toHaveLength(1);
  });
});
