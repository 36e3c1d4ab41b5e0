import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inheritedEnvironment } from "#lib/platform/env";
import { ensureGenerated } from "./generate.ts";
import { hashOfFiles } from "./source-hash.ts";
import { UsageError } from "./usage-error.ts";

const stamp = join(".next", "countersign.hash");
const folders = ["app", "components", "lib", "prisma", "public"];
const files = [
  "package-lock.json",
  "package.json",
  "next.config.js",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
  "postcss.config.js",
];

/** The production build. */
export async function run(): Promise<number> {
  await buildApplication("inherit");
  return 0;
}

/** Is there a build of exactly these sources? */
export async function isBuilt(): Promise<boolean> {
  if (!existsSync(join(".next", "BUILD_ID"))) return false;
  return (await readFile(stamp, "utf8").catch(() => null)) === (await sourceHash());
}

/** Builds; with `quiet`, what the build says is shown only when it fails. Throws when it fails or is aborted. */
export async function buildApplication(output: "inherit" | "quiet", signal?: AbortSignal): Promise<void> {
  await ensureGenerated();
  const hash = await sourceHash();
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    env: { ...inheritedEnvironment(), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: output === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"],
    detached: output === "quiet",
    signal,
    killSignal: "SIGTERM",
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  if (code !== 0) throw new UsageError(`The build failed.\n${Buffer.concat(said).toString("utf8")}`);
  await writeFile(stamp, hash);
}

async function sourceHash(): Promise<string> {
  return hashOfFiles(
    [...folders, ...files],
    (path) => path.startsWith(join("prisma", "generated")) || /\.test\.tsx?$/.test(path),
  );
}
