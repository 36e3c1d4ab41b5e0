import { parseArgs } from "node:util";
import { theSystem } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { clock } from "#lib/platform/clock";
import { setUpScale } from "#prisma/seed/scale/set-up";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

const most = 1_000_000;

/** `--orders N [--json]`: suppliers, people, cost centres and so many orders, beside what is there already. */
export async function run(args: string[]): Promise<number> {
  const options = { orders: { type: "string" }, json: { type: "boolean", default: false } } as const;
  const { orders, json } = parseArgs({ args, options }).values;
  if (orders === undefined || !/^[1-9][0-9]{0,6}$/.test(orders) || Number(orders) > most)
    throw new UsageError(`Say how many, from 1 to ${most}: --orders 10000.`);

  const began = performance.now();
  const scaled = await setUpScale(theSystem(newId()), Number(orders), clock.now());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (json) {
    say(JSON.stringify({ ...scaled, seconds: Number(seconds) }));
    return 0;
  }
  const { lines, suppliers, users, costCentres } = scaled;
  say(
    `${orders} orders with ${lines} lines, ${suppliers} suppliers, ${users} people and ${costCentres} cost centres in ${seconds} s.`,
  );
  say(
    "Each has one entry in the audit trail, which says that it was seeded: there is no trail of what it went through before.",
  );
  say("Subscribers to webhooks were told nothing. The people cannot sign in until somebody resets their passwords.");
  return 0;
}
