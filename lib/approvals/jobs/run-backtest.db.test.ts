import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { submitOrder } from "#lib/orders/commands/submit-order";
import { withdrawOrder } from "#lib/orders/commands/withdraw-order";
import { db } from "#lib/platform/db";
import { type Cast, givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { cancelBacktest } from "../commands/cancel-backtest.ts";
import { createPolicy } from "../commands/create-policy.ts";
import { startBacktest } from "../commands/start-backtest.ts";
import { always, anyOf, defaultRules } from "../examples.ts";
import type { Rule } from "../policy.ts";
import { getBacktest } from "../queries/get-backtest.ts";
import { listBacktestChanges } from "../queries/list-backtest-changes.ts";
import { listBacktests } from "../queries/list-backtests.ts";
import { runBacktest } from "./run-backtest.ts";

let admin: Actor;
let cast: Cast;
const staying = new AbortController().signal;
const finance = anyOf({ role: "FINANCE" });

beforeAll(async () => {
  [admin, cast] = await Promise.all([givenUser({ roles: ["ADMIN"] }), givenCast()]);
  for (const unitPrice of ["10", "20", "30", "40", "5000", "6000", "84.5"]) {
    const line = { description: "Rail", quantity: "10", unit: "C62", unitPrice, costCentre: "GENERAL" };
    await givenOrder(cast, "PENDING_APPROVAL", { lines: [line] });
  }
});

async function started(rules: readonly Rule[], last = 100) {
  const { id } = await createPolicy(admin, { name: "Tried", documentType: "PO", rules });
  const backtest = await startBacktest(admin, { id, last });
  return { id, jobId: backtest.id };
}

async function replayed(rules: readonly Rule[], last?: number, size?: number) {
  const job = await started(rules, last);
  await runBacktest(job.jobId, staying, size);
  return { job, view: await getBacktest(admin, job) };
}

describe("a backtest", () => {
  it("is queued with its job, compared with the active policy, and told to the trail", async () => {
    const job = await started(defaultRules, 3);

    expect(await getBacktest(admin, job)).toMatchObject({
      state: "queued",
      last: 3,
      done: 0,
      policy: { id: job.id, name: "Tried" },
      comparedWith: { name: "Standard", version: 1 },
      requestedBy: { id: admin.id },
    });
    const [queued] = await db.$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE payload ->> 'id' = ${job.jobId}`;
    expect(queued.count).toBe(1);
    const event = { entityId: job.id, action: "approval_policy.backtest_started" };
    expect(await db.auditEvent.count({ where: event })).toBe(1);
  });

  it("finds nothing where the rules say the same", async () => {
    const { job, view } = await replayed(defaultRules);

    expect(view).toMatchObject({ state: "done", total: 7, done: 7, changed: 0, counts: { same: 7 } });
    expect((await listBacktestChanges(admin, job)).data).toEqual([]);
  });

  it("counts what would have gone another way, and lists it latest first, whatever the size of a batch", async () => {
    const rules: Rule[] = [
      { when: { fact: "total", lte: "150" }, autoApprove: true },
      { when: { fact: "total", lte: "1000" }, then: [anyOf({ role: "APPROVER" })] },
      { when: { fact: "total", lte: "50000" }, then: [finance] },
    ];
    const { job, view } = await replayed(rules, 100, 2);

    expect(view).toMatchObject({
      state: "done",
      done: 7,
      changed: 3,
      counts: { same: 4, otherApprovers: 1, becameUnroutable: 1, becameAutoApproved: 1, becameRouted: 0 },
      notes: [expect.any(String), expect.any(String), expect.any(String)],
    });
    const first = await listBacktestChanges(admin, { ...job, limit: "2" });
    const second = await listBacktestChanges(admin, { ...job, limit: "2", cursor: first.nextCursor ?? "" });
    expect([...first.data, ...second.data]).toMatchObject([
      { position: 2, kind: "BECAME_UNROUTABLE", after: expect.stringContaining("No rule of the policy") },
      {
        position: 3,
        kind: "OTHER_APPROVERS",
        before: "Total 50,000.00 EUR is above 10,000.00 EUR, so one Approver, then one of Finance sign.",
        after: "Total 50,000.00 EUR is at most 50,000.00 EUR, so one of Finance signs.",
      },
      { position: 7, kind: "BECAME_AUTO_APPROVED", purchaseOrder: { number: expect.stringMatching(/^PO-/) } },
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it("replays no more than was asked for", async () => {
    expect((await replayed(defaultRules, 3)).view).toMatchObject({ state: "done", last: 3, total: 3, done: 3 });
  });

  it("goes on where a worker that died had saved it, and counts nothing twice", async () => {
    const job = await started([{ when: always, then: [finance] }]);
    const leaving = new AbortController();
    const killed = runBacktest(job.jobId, leaving.signal, 3);
    await expect.poll(async () => (await getBacktest(admin, job)).done).toBeGreaterThan(0);
    leaving.abort();
    await killed.catch(() => undefined);

    await Promise.all([runBacktest(job.jobId, staying, 3), runBacktest(job.jobId, staying, 3)]);

    expect(await getBacktest(admin, job)).toMatchObject({ state: "done", done: 7, changed: 7 });
    expect((await listBacktestChanges(admin, job)).data.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("looks at an order as it was submitted last, and not at what came after", async () => {
    const order = await givenOrder(cast, "PENDING_APPROVAL");
    await withdrawOrder(cast.buyer, { id: order.id });
    await submitOrder(cast.buyer, { id: order.id });
    const job = await started(defaultRules);
    await givenOrder(cast, "PENDING_APPROVAL");
    await runBacktest(job.jobId, staying);

    expect(await getBacktest(admin, job)).toMatchObject({ done: 8, total: 8 });
  });

  it("stops when it is cancelled, once", async () => {
    const job = await started(defaultRules);
    expect(await cancelBacktest(admin, job)).toMatchObject({ state: "cancelled" });
    await runBacktest(job.jobId, staying);

    expect(await getBacktest(admin, job)).toMatchObject({ state: "cancelled", done: 0 });
    await expect(cancelBacktest(admin, job)).rejects.toMatchObject({ refusal: { code: "illegal_transition" } });
  });

  it("is listed with its policy, page by page", async () => {
    const { id } = await started(defaultRules);
    await startBacktest(admin, { id, last: 2 });
    const first = await listBacktests(admin, { id, limit: "1" });
    const second = await listBacktests(admin, { id, limit: "1", cursor: first.nextCursor ?? "" });

    expect([...first.data, ...second.data].map(({ last }) => last)).toEqual([2, 100]);
    expect(second.nextCursor).toBeNull();
  });

  it.each([0, 50_001, 1.5, "many"])("is not asked for over %s orders", async (last) => {
    const { id } = await createPolicy(admin, { name: "Tried", documentType: "PO", rules: defaultRules });
    await expect(startBacktest(admin, { id, last })).rejects.toMatchObject({ issues: [{ path: ["last"] }] });
  });
});
