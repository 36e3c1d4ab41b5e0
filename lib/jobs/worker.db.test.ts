import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { readiness } from "#lib/platform/health";
import { elected } from "./election.ts";
import { keepRunning, type Part } from "./part.ts";
import { queue } from "./queue.ts";
import { tasks } from "./schedule.ts";
import { runWorker } from "./worker.ts";

const patience = { timeout: 15_000, interval: 50 };
let leaving = new AbortController();
let running: Promise<unknown>[] = [];

function start(part: Part): void {
  running.push(keepRunning(part, leaving.signal));
}

afterEach(async () => {
  leaving.abort();
  await Promise.all(running);
  leaving = new AbortController();
  running = [];
});

describe("the worker", () => {
  it("is seen while it runs, and is gone when it was told to leave", async () => {
    expect((await readiness()).worker).toBe(false);
    running.push(runWorker(leaving.signal));

    await vi.waitFor(async () => expect((await readiness()).worker).toBe(true), patience);
    leaving.abort();
    await Promise.all(running);

    expect(await db.workerHeartbeat.count()).toBe(0);
  });
});

describe("a part that one worker does at a time", () => {
  it("is taken over when the session of that worker dies", async () => {
    const at: string[] = [];
    const part = (name: string) =>
      elected(99, {
        name,
        run: async (until) => {
          at.push(name);
          await new Promise((over) => until.addEventListener("abort", over, { once: true }));
        },
      });
    start(part("first"));
    await vi.waitFor(() => expect(at).toEqual(["first"]), patience);
    start(part("second"));
    await sleep(1_500);
    expect(at).toEqual(["first"]);

    await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = 7270930
      AND objid = 99 AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

    await vi.waitFor(() => expect(at).toHaveLength(2), patience);
  });
});

describe("the job queue", () => {
  it("runs the jobs of a worker that died", async () => {
    const ran = vi.fn<() => void>();
    tasks["remember"] = async () => ran();
    await db.$executeRaw`SELECT graphile_worker.add_job('remember')`;
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'pool-of-the-dead', locked_at = now() - interval '6 seconds', attempts = 1`;

    start(queue);

    await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(1), patience);
    delete tasks["remember"];
  });

  it("leaves the jobs of a worker that lives", async () => {
    const ran = vi.fn<() => void>();
    tasks["remember"] = async () => {
      ran();
      await sleep(7_500);
    };
    await db.$executeRaw`SELECT graphile_worker.add_job('remember')`;

    start(queue);
    start(queue);
    await sleep(9_000);

    expect(ran).toHaveBeenCalledTimes(1);
    delete tasks["remember"];
  });
});
