import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { theSystem } from "#lib/access/actor";
import { exportAuditEvents } from "#lib/audit/commands/export-audit-events";
import { newId } from "#lib/kernel/id";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

const options = {
  from: { type: "string" },
  to: { type: "string" },
  format: { type: "string", default: "ndjson" },
  out: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

/** The same file as the page's. It appears under its name only when it is whole. */
export async function run(args: string[]): Promise<number> {
  const { from, to, format, out, json } = parseArgs({ args, options }).values;
  if (!out) throw new UsageError("Say where to: --out FILE.");

  const { bytes, checkpoint } = await exportAuditEvents(theSystem(newId()), { from, to, format });
  const unfinished = `${out}.unfinished`;
  await pipeline(Readable.from(bytes), createWriteStream(unfinished));
  await rename(unfinished, out);
  say(json ? JSON.stringify({ out, format, checkpoint }) : `${out} is written. Keep its checkpoint: ${checkpoint}`);
  return 0;
}
