import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { hashOfFiles } from "./source-hash.ts";

const run = promisify(execFile);
const stamp = join("prisma", "generated", "schema.hash");

/** Generates Prisma's client where it is missing or older than the schema. */
export async function ensureGenerated(): Promise<void> {
  const wanted = await hashOfFiles([
    "prisma/schema.prisma",
    "prisma/models",
    "node_modules/@prisma/client/package.json",
  ]);
  const found = await readFile(stamp, "utf8").catch(() => null);
  if (found === wanted) return;

  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  await run(process.execPath, [prisma, "generate"]);
  await writeFile(stamp, wanted);
}
