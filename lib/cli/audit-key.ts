import { parseArgs } from "node:util";
import { theSystem } from "#lib/access/actor";
import { getAuditKey } from "#lib/audit/queries/get-audit-key";
import { newId } from "#lib/kernel/id";
import { say } from "./say.ts";

/** The public key of the audit trail's seals: keep it outside, and give it to `audit:verify --key`. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } });
  const key = await getAuditKey(theSystem(newId()), {});
  say(values.json ? JSON.stringify(key) : key.publicKey);
  return 0;
}
