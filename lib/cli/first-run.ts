import { rm, writeFile } from "node:fs/promises";
import { issueSetupToken } from "#lib/access/writes/issue-setup-token";
import { clock } from "#lib/platform/clock";
import { db, disconnect } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { cutOffMark } from "./open-database.ts";
import { step } from "./say.ts";
import { demoSignIns, seedDemo } from "./seed-demo.ts";

/** The way in: fills an empty database with the demo, or makes a token for `/setup`. Answers the lines to print. */
export async function firstRun(embedded: boolean): Promise<string[]> {
  try {
    const isEmpty = (await db.user.findFirst({ select: { id: true } })) === null;
    if (env.demo) {
      if (isEmpty) await step("Making the demo data", embedded ? seedWhole : seedDemo);
      return await demoSignIns();
    }
    const token = await issueSetupToken(clock.now());
    if (token === null) return [];
    return [`Nobody can sign in yet. Set it up, once, within 24 hours: ${env.appUrl}/setup?token=${token}`];
  } finally {
    await disconnect();
  }
}

/** Half a demo would stay for ever: the mark makes the next start begin with an empty database again. */
async function seedWhole(): Promise<void> {
  await writeFile(cutOffMark(), "");
  await seedDemo();
  await rm(cutOffMark());
}
