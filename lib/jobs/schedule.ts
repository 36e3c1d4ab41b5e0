import type { CronItem, TaskList } from "graphile-worker";
import { clock } from "#lib/platform/clock";
import { sendDigests } from "#lib/notifications/jobs/send-digests";
import { followUpSteps } from "#lib/approvals/jobs/follow-up-steps";
import { backtest } from "./backtest.ts";
import { recovery } from "./recovery.ts";
import { tidy } from "./tidy.ts";

const aDay = 24 * 3600 * 1000;

/** What can be asked of the job queue, by name. */
export const tasks: TaskList = {
  "follow-up-steps": () => followUpSteps(clock.now()),
  digests: () => sendDigests(clock.now()),
  tidy: () => tidy(clock.now()),
  backtest,
  recovery,
};

/** What happens by the clock (UTC). The queue sees to it that each happens once, however many workers run; what was missed is made up for. */
export const timetable: CronItem[] = [
  { task: "follow-up-steps", identifier: "follow-up-steps", match: "* * * * *", options: { maxAttempts: 3 } },
  { task: "digests", identifier: "digests", match: "* * * * *", options: { maxAttempts: 3 } },
  { task: "tidy", identifier: "tidy", match: "17 3 * * *", options: { backfillPeriod: aDay, maxAttempts: 10 } },
];
