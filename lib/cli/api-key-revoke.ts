import { parseArgs } from "node:util";
import { theSystem } from "#lib/access/actor";
import { revokeApiKey } from "#lib/access/commands/revoke-api-key";
import { newId } from "#lib/kernel/id";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** `--id I` */
export async function run(args: string[]): Promise<number> {
  const { id } = parseArgs({ args, options: { id: { type: "string" } } }).values;
  if (!id) throw new UsageError("Say which key: --id I.");
  await revokeApiKey(theSystem(newId()), { id });
  say(`Key ${id} is worth nothing any more.`);
  return 0;
}
