import { afterEach, expect, it } from "vitest";
import { createPolicy } from "#lib/approvals/commands/create-policy";
import { startBacktest } from "#lib/approvals/commands/start-backtest";
import { defaultRules } from "#lib/approvals/examples";
import { getBacktest } from "#lib/approvals/queries/get-backtest";
import { givenCast, givenOrder } from "#prisma/seed/given-order";
import { givenUser } from "#prisma/seed/given-user";
import { keepRunning } from "./part.ts";
import { queue } from "./queue.ts";

const leaving = new AbortController();
let running: Promise<unknown> = Promise.resolve();

afterEach(async () => {
  leaving.abort();
  await running;
});

it("a backtest that was asked for is run by the worker", async () => {
  const admin = await givenUser({ roles: ["ADMIN"] });
  await givenOrder(await givenCast(), "APPROVED");
  const { id } = await createPolicy(admin, { name: "Tried", documentType: "PO", rules: defaultRules });
  const { id: jobId } = await startBacktest(admin, { id, last: 10 });

  running = keepRunning(queue, leaving.signal);

  await expect
    .poll(() => getBacktest(admin, { id, jobId }), { timeout: 15_000, interval: 50 })
    .toMatchObject({ state: "done", total: 1, done: 1, counts: { same: 1 } });
});
