import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type AsAccount, serverAccount } from "./account.ts";
import { type Binaries, embeddedBinaries } from "./binaries.ts";

const run = promisify(execFile);

/** The files of one embedded server. */
export interface Cluster {
  data: string;
  logFile: string;
  password: string;
  binaries: Binaries;
  as: AsAccount;
}

/** Opens the server's files in a folder, and creates them first where there are none. Two at once are fine: one wins. */
export async function openCluster(folder: string): Promise<Cluster> {
  await mkdir(folder, { recursive: true });
  const data = join(folder, "postgres");
  const binaries = await embeddedBinaries();
  const as = await serverAccount(data);
  if (!existsSync(data)) await createCluster(data, binaries, as);

  const password = (await readFile(join(data, "countersign.password"), "utf8")).trim();
  return { data, logFile: join(data, "server.log"), password, binaries, as };
}

async function createCluster(data: string, binaries: Binaries, as: AsAccount): Promise<void> {
  const unfinished = `${data}.${process.pid}-${randomBytes(4).toString("hex")}`;
  const passwordFile = join(unfinished, "countersign.password");
  const password = randomBytes(24).toString("base64url");
  const beside = `${unfinished}.password`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(beside, password, { mode: 0o600 });
    if (as.account) await Promise.all([unfinished, beside].map((path) => own(path, as)));

    const options = ["-D", unfinished, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${beside}`];
    const language = ["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    await run(...as.command(binaries.initdb, [...options, ...language, "--no-instructions"]));
    await rename(beside, passwordFile);
    await rename(unfinished, data).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await Promise.all([unfinished, beside].map((path) => rm(path, { recursive: true, force: true })));
  }
}

async function own(path: string, { account }: AsAccount): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}
