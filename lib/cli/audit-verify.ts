import { createReadStream, existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { Broken, verifyExport } from "../audit/verify.js";
import { keptCheckpoint, keptKey } from "./kept-outside.ts";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

const options = {
  file: { type: "string" },
  key: { type: "string" },
  checkpoint: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

type Pins = NonNullable<Parameters<typeof verifyExport>[1]>;
type Report = Awaited<ReturnType<typeof verifyExport>> & { unsealed?: number };

/** Proves the trail in the database; with `--file` an export, for which there need be neither database nor data folder. */
export async function run(args: string[]): Promise<number> {
  const { file, json, ...given } = parseArgs({ args, options }).values;
  const pins = {
    key: given.key === undefined ? null : await keptKey(given.key),
    checkpoint: given.checkpoint === undefined ? null : await keptCheckpoint(given.checkpoint),
  };
  if (file !== undefined && !existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  try {
    const report = file === undefined ? await verifyDatabase(pins) : await verifyExport(createReadStream(file), pins);
    say(json ? JSON.stringify({ intact: true, ...report }) : sentence(report, file !== undefined && !pins.key));
    return 0;
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    say(json ? JSON.stringify({ intact: false, problem: error.message }) : `BROKEN. ${error.message}`);
    return 1;
  }
}

async function verifyDatabase(pins: Pins): Promise<Omit<Report, "range">> {
  const [{ withDatabase }, { ensureGenerated }] = await Promise.all([
    import("./open-database.ts"),
    import("./generate.ts"),
  ]);
  await ensureGenerated();
  return withDatabase(async () => {
    const { verifyTrail } = await import("#lib/audit/queries/verify-trail");
    return verifyTrail(pins);
  });
}

function sentence(report: Omit<Report, "range">, isOwnKey: boolean): string {
  const { events, seals, firstAt, lastAt, checkpoint, publicKey, unsealed = 0 } = report;
  const times = firstAt ? `, from ${firstAt} to ${lastAt}` : "";
  const newest = checkpoint ? ` Checkpoint ${checkpoint}.` : "";
  const waiting = unsealed > 0 ? ` ${unsealed} of them are not sealed yet.` : "";
  const hint = isOwnKey ? `\nThe public key came with the file: compare ${publicKey} with \`cli audit:key\`.` : "";
  return `Intact: ${events} events, ${seals} seals${times}.${waiting}${newest}${hint}`;
}
