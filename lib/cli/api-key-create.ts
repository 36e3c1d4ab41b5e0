import { parseArgs } from "node:util";
import { theSystem } from "#lib/access/actor";
import { createApiKey } from "#lib/access/commands/create-api-key";
import { getUserId } from "#lib/access/queries/get-user-id";
import { newId } from "#lib/kernel/id";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** `--user E [--name N] [--json]`: prints the key, once. */
export async function run(args: string[]): Promise<number> {
  const options = {
    user: { type: "string" },
    name: { type: "string", default: "Command line" },
    json: { type: "boolean", default: false },
  } as const;
  const { user, name, json } = parseArgs({ args, options }).values;
  if (!user) throw new UsageError("Say as whom the key acts: --user E.");

  const { id, key } = await createApiKey(theSystem(newId()), { name, userId: await getUserId(user) });
  say(json ? JSON.stringify({ id, key }) : `Key ${id}, shown only now: ${key}`);
  return 0;
}
