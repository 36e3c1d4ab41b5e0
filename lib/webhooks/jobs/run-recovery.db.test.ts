import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { system, whileSending } from "../../../e2e/support/sending.ts";
import { cancelRecovery } from "../commands/cancel-recovery.ts";
import { deleteEndpoint } from "../commands/delete-endpoint.ts";
import { recoverDeliveries } from "../commands/recover-deliveries.ts";
import { getRecovery } from "../queries/get-recovery.ts";
import { failRecovery, runRecovery } from "./run-recovery.ts";

whileSending({ dispatcher: false });

const since = "2026-01-01T00:00:00Z";
const staying = new AbortController().signal;
let endpointId: string;

beforeEach(async () => {
  endpointId = (await givenEndpoint()).id;
});

/** So many deliveries of the endpoint that failed, a second apart. */
async function givenFailed(count: number): Promise<void> {
  const prefix = newId();
  await db.$executeRaw`
    WITH events AS (
      INSERT INTO webhook_event (id, type, company_body, handled) SELECT ${prefix} || n, 'purchase_order.sent', '{}', true FROM generate_series(1, ${count}) n RETURNING id
    ), deliveries AS (
      INSERT INTO webhook_delivery (id, event_id, event_type, endpoint_id, attempts, created_at)
      SELECT gen_random_uuid(), id, 'purchase_order.sent', ${endpointId}::uuid, 10, now() - row_number() OVER () * interval '1 second' FROM events RETURNING *
    )
    INSERT INTO webhook_queue (id, endpoint_id, created_at, state, tries) SELECT id, endpoint_id, created_at, 'failed', 10 FROM deliveries`;
}

const count = (state: "failed" | "pending" | "paused") => db.webhookQueue.count({ where: { endpointId, state } });
/** Everything that waits is delivered. */
const deliver = () => db.webhookQueue.deleteMany({ where: { endpointId, state: "pending" } });
const begin = async () => (await recoverDeliveries(system, { id: endpointId, since })).id;
const read = (jobId: string) => getRecovery(system, { id: endpointId, jobId });

describe("recovering more than a thousand", () => {
  it("sends the first thousand at once, and the rest in chunks while they go out", async () => {
    await givenFailed(2_500);
    const begun = await recoverDeliveries(system, { id: endpointId, since });
    expect(begun).toMatchObject({ state: "running", count: 2_500, total: 2_500, done: 1_000 });
    const { id } = begun;
    expect(await runRecovery(id, staying)).toBe("later");
    expect(await count("pending")).toBe(1_000);

    await deliver();
    expect(await runRecovery(id, staying)).toBe("later");
    expect(await read(id)).toMatchObject({ state: "running", done: 2_000 });
    await deliver();
    expect(await runRecovery(id, staying)).toBe("ended");
    expect(await read(id)).toMatchObject({ state: "done", done: 2_500, endedAt: expect.any(String) });
    expect(await count("failed")).toBe(0);
  });

  it("begins with the oldest, and with a whole schedule before each", async () => {
    await givenFailed(1_500);
    await begin();
    const waiting = await db.webhookQueue.findMany({ where: { endpointId, state: "pending" } });
    const failed = await db.webhookQueue.findMany({ where: { endpointId, state: "failed" } });
    const newest = Math.max(...waiting.map(({ createdAt }) => createdAt.getTime()));
    expect(failed.every(({ createdAt }) => createdAt.getTime() > newest)).toBe(true);
    expect(waiting.every(({ tries }) => tries === 0)).toBe(true);
  });

  it("goes on after its worker died, and never twice with the same chunk", async () => {
    await givenFailed(1_600);
    const id = await begin();
    await deliver();
    const dead = AbortSignal.abort();
    await expect(runRecovery(id, dead, 100)).rejects.toThrow();
    await Promise.all([runRecovery(id, staying), runRecovery(id, staying), runRecovery(id, staying)]);
    expect(await read(id)).toMatchObject({ state: "done", done: 1_600 });
    expect(await count("pending")).toBe(600);
  });

  it("does not come back to what fails again meanwhile", async () => {
    await givenFailed(1_200);
    const id = await begin();
    await db.webhookQueue.updateMany({ where: { endpointId, state: "pending" }, data: { state: "failed" } });
    expect(await runRecovery(id, staying)).toBe("ended");
    expect(await read(id)).toMatchObject({ state: "done", done: 1_200 });
    expect(await count("failed")).toBe(1_000);
  });

  it("is one at a time, and another after it was cancelled", async () => {
    await givenFailed(2_100);
    const id = await begin();
    await expect(recoverDeliveries(system, { id: endpointId, since })).rejects.toThrow(/is running/);
    expect(await cancelRecovery(system, { id: endpointId, jobId: id })).toMatchObject({
      state: "cancelled",
      done: 1_000,
    });
    await expect(cancelRecovery(system, { id: endpointId, jobId: id })).rejects.toThrow(/is cancelled/);

    expect(await runRecovery(id, staying)).toBe("ended");
    expect(await count("failed")).toBe(1_100);
    expect(await recoverDeliveries(system, { id: endpointId, since })).toMatchObject({ count: 1_100, done: 1_000 });
  });

  it("asked for by twenty at once begins once", async () => {
    await givenFailed(1_001);
    const answers = await Promise.allSettled(Array.from({ length: 20 }, begin));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { entityId: endpointId, action: "endpoint.recovery_started" } })).toBe(1);
  });

  it("ends with its endpoint", async () => {
    await givenFailed(1_500);
    const id = await begin();
    await deleteEndpoint(system, { id: endpointId });
    expect(await runRecovery(id, staying)).toBe("ended");
    expect(await db.webhookRecovery.findUnique({ where: { id } })).toMatchObject({ state: "cancelled", done: 1_000 });
    expect(await count("failed")).toBe(500);
  });

  it("says why it was given up", async () => {
    await givenFailed(1_001);
    const id = await begin();
    await failRecovery(id, "The disk was full.");
    expect(await read(id)).toMatchObject({ state: "failed", problem: "The disk was full." });
  });
});

describe("recovering at a disabled endpoint", () => {
  it("lets all wait as paused", async () => {
    await givenFailed(1_100);
    await db.webhookEndpoint.update({ where: { id: endpointId }, data: { enabled: false } });
    const id = await begin();
    expect(await runRecovery(id, staying)).toBe("ended");
    expect(await count("paused")).toBe(1_100);
  });
});
