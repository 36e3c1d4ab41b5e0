import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { env } from "#lib/platform/env";
import { watchPeers } from "#lib/platform/peer";
import { leaveWithParent } from "./leaving.ts";
import { enterService } from "./service.ts";
import { UsageError } from "./usage-error.ts";

/** One web server on PORT; `--dev` serves the sources, otherwise the build. Next then owns the process. */
export async function run(args: string[]): Promise<number> {
  const development = args.includes("--dev");
  if (!development && !existsSync(join(".next", "BUILD_ID")))
    throw new UsageError("There is no build: run `npm run build` first.");
  await enterService();
  leaveWithParent();
  watchPeers();

  const require = createRequire(import.meta.url);
  const next = require.resolve("next/dist/bin/next");
  process.argv = [process.execPath, next, development ? "dev" : "start", "--port", String(env.port)];
  require(next);
  return 0;
}
