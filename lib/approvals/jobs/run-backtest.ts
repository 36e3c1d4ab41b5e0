import { setTimeout as pause } from "node:timers/promises";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import type { Content } from "#lib/orders/revision";
import { routeChange } from "../backtest.ts";
import type { Policy } from "../policy.ts";
import { routesFor } from "../queries/find-route.ts";
import { countSubmissions, listSubmissions, type Replayable, type Submission } from "../queries/list-submissions.ts";
import { frozenOrder } from "../trial-order.ts";
import { endBacktest, type Replayed, saveBatch } from "../writes/save-backtest.ts";

const batchSize = 200;

/**
 * Replays submissions until all are done, from where the last batch was saved: a worker that dies loses one batch at most.
 * It rests as long as it works, so that people's pages stay quick. Throws where the worker leaves: then the queue runs it again.
 */
export async function runBacktest(id: string, leaving: AbortSignal, size = batchSize): Promise<void> {
  for (let more = true; more;) {
    leaving.throwIfAborted();
    const began = performance.now();
    more = await runBatch(id, size);
    if (more) await pause(Math.min(performance.now() - began, 500), undefined, { signal: leaving });
  }
}

/** Says that it was given up, and why. */
export async function failBacktest(id: string, problem: string): Promise<void> {
  await endBacktest(id, "failed", problem, clock.now());
}

/** One batch; false when there is nothing left to do. */
async function runBatch(id: string, size: number): Promise<boolean> {
  const backtest = await begin(id);
  if (!backtest) return false;
  const { createdAt: until, cursorId, last, done, tried } = backtest;
  const limit = Math.min(size, last - done);
  const submissions = limit > 0 ? await listSubmissions(replayable(tried), { until, cursorId, limit }) : [];
  const end = submissions.at(-1);
  if (!end) {
    await endBacktest(id, "done", null, clock.now());
    return false;
  }
  const replayed = await replay(submissions, tried, backtest.comparedWith);
  return saveBatch({ id, doneBefore: done, replayed, cursorId: end.revisionId });
}

/** The backtest with its state "running"; null where it ended or is no more. */
async function begin(id: string) {
  const row = await db.policyBacktest.findFirst({ where: { id, state: { in: ["queued", "running"] } } });
  if (!row) return null;
  const { tried, comparedWith, ...progress } = row;
  const policy = tried as unknown as Policy;
  if (row.state === "queued") {
    const total = await countSubmissions(replayable(policy), row.createdAt, row.last);
    const data = { state: "running", startedAt: clock.now(), total } as const;
    const { count } = await db.policyBacktest.updateMany({ where: { id, state: "queued" }, data });
    if (count === 0) return null;
  }
  return { ...progress, tried: policy, comparedWith: comparedWith as unknown as Policy | null };
}

function replayable({ documentType }: Policy): Replayable {
  return documentType === "CHANGE_ORDER" ? "CHANGE_ORDER" : "PO";
}

function contentIn(text: string): Content {
  return JSON.parse(text) as Content;
}

async function replay(submissions: readonly Submission[], tried: Policy, active: Policy | null): Promise<Replayed[]> {
  const replayed: Replayed[] = [];
  const { changeOrderTolerancePercent } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
  const tolerancePercent = changeOrderTolerancePercent.toFixed();
  const cases = submissions.map(({ content, approved, at, purchaseOrderId, ...parties }) => {
    const proposed = contentIn(content);
    const order = { ...frozenOrder(proposed, parties), id: purchaseOrderId };
    const change = { approved: approved === null ? null : contentIn(approved), proposed, tolerancePercent };
    return replayable(tried) === "PO" ? { order, at } : { order, at, change };
  });
  const routes = await routesFor(db, cases, [active, tried], clock.now());
  for (const [index, { purchaseOrderId }] of submissions.entries()) {
    const [before, after] = routes[index] ?? [];
    if (!before || !after) throw new Error("Each submission has its routes.");
    replayed.push({
      purchaseOrderId,
      kind: routeChange(before, after),
      before: before.explanation.join(" "),
      after: after.explanation.join(" "),
    });
  }
  return replayed;
}
