import { EventEmitter } from "node:events";
import { Logger, parseCronItems, type Runner, run, type WorkerEvents } from "graphile-worker";
import type pg from "pg";
import { env } from "#lib/platform/env";
import { log } from "#lib/platform/log";
import { createPool } from "#lib/platform/pool";
import { freeJobsOfTheDead, showAlive } from "./dead-pools.ts";
import { type Part, pauseFor } from "./part.ts";
import { tasks, timetable } from "./schedule.ts";
import { withSession } from "./session.ts";

const lookForDeadEveryMs = 2_000;

/** The job queue: runs what is in it, and what the timetable puts there. */
export const queue: Part = {
  name: "job queue",
  run: async (leaving) => {
    const connections = createPool(env.databaseRuntimeUrl, 5);
    connections.on("connect", (client) =>
      client.on("error", (error) => log.warn({ err: error }, "The queue lost a connection.")),
    );
    try {
      await withSession(leaving, async (session, until) => {
        const { runner, pool } = await startRunner(connections);
        await showAlive(session, pool);
        const ended = new AbortController();
        runner.promise.catch(() => undefined).finally(() => ended.abort());
        try {
          await watch(session, pool, AbortSignal.any([until, ended.signal]));
        } finally {
          await runner.stop().catch(() => undefined);
        }
      });
    } finally {
      await connections.end();
    }
  },
};

async function watch(session: pg.Client, pool: string, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    const dead = await freeJobsOfTheDead(session, pool);
    if (dead.length > 0) log.warn({ pools: dead }, "A worker died; its jobs are run again.");
    await pauseFor(lookForDeadEveryMs, until);
  }
}

async function startRunner(connections: pg.Pool): Promise<{ runner: Runner; pool: string }> {
  const events: WorkerEvents = new EventEmitter();
  let pool = "";
  events.once("pool:create", ({ workerPool }) => (pool = workerPool.id));
  const runner = await run({
    pgPool: connections,
    taskList: tasks,
    parsedCronItems: parseCronItems(timetable),
    concurrency: 4,
    noHandleSignals: true,
    events,
    logger: new Logger(() => (level, message) => {
      if (level === "error" || level === "warning") log.warn({ part: "job queue" }, message);
    }),
  });
  return { runner, pool };
}
