import { parseArgs } from "node:util";
import { theSystem } from "#lib/access/actor";
import { resetPassword } from "#lib/access/commands/reset-password";
import { getUserId } from "#lib/access/queries/get-user-id";
import { newId } from "#lib/kernel/id";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** `--email E [--json]`: prints a new one-time password. */
export async function run(args: string[]): Promise<number> {
  const options = { email: { type: "string" }, json: { type: "boolean", default: false } } as const;
  const { email, json } = parseArgs({ args, options }).values;
  if (!email) throw new UsageError("Say whose password: --email E.");

  const { id, oneTimePassword } = await resetPassword(theSystem(newId()), { id: await getUserId(email) });
  say(json ? JSON.stringify({ id, email, oneTimePassword }) : `${email} can sign in, once, with: ${oneTimePassword}`);
  return 0;
}
