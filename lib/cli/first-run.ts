import { issueSetupToken } from "#lib/access/writes/issue-setup-token";
import { clock } from "#lib/platform/clock";
import { disconnect } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { say } from "./say.ts";

/** Until there is a user: the way in. */
export async function printFirstRun(): Promise<void> {
  try {
    const token = await issueSetupToken(clock.now());
    if (token) say(`Nobody can sign in yet. Set it up, once, within 24 hours: ${env.appUrl}/setup?token=${token}`);
  } finally {
    await disconnect();
  }
}
