import { type Part, pauseFor } from "./part.ts";
import { tryLock, withSession } from "./session.ts";

const family = 7_270_930;
const askEveryMs = 1_000;

/** Each part that only one worker does at a time, with its lock. */
export const locks = { mails: 1, inbound: 2 } as const;

/** The same part in one worker at a time; when that worker dies, another takes over within a second. */
export function elected(lock: number, { name, run }: Part): Part {
  return {
    name,
    run: (leaving) =>
      withSession(leaving, async (session, until) => {
        while (!until.aborted && !(await tryLock(session, family, lock))) await pauseFor(askEveryMs, until);
        if (!until.aborted) await run(until);
      }),
  };
}
