import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The account PostgreSQL runs as, where we are root and it refuses to be. */
interface Account {
  uid: number;
  gid: number;
}

/** A command line with what must stand before it so that it runs as the right account. */
export interface AsAccount {
  account: Account | null;
  command: (program: string, args: string[]) => [program: string, args: string[]];
}

/** Finds who may run the server on this folder: ourselves, or for root the folder's owner, `postgres` or `nobody`. */
export async function serverAccount(folder: string): Promise<AsAccount> {
  if (process.getuid?.() !== 0) return { account: null, command: (program, args) => [program, args] };

  const account = (await ownerOf(folder)) ?? (await accountNamed("postgres")) ?? (await accountNamed("nobody"));
  if (!account) throw new Error("PostgreSQL does not run as root, and there is no account `postgres` or `nobody`.");
  return { account, command: (program, args) => ["setpriv", [...privileges(account), program, ...args]] };
}

/** Without dac_override the other account could not pass through a private home like /root. */
function privileges({ uid, gid }: Account): string[] {
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--securebits=+no_setuid_fixup",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
  ];
}

async function ownerOf(folder: string): Promise<Account | null> {
  const found = await stat(folder).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

async function accountNamed(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
