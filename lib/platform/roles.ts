import pg from "pg";
import { deriveKey } from "./encryption.ts";

/** Where the processes log in: `runtime` for web and worker, `seal` for sealing the audit trail. */
export interface Logins {
  runtimeUrl: string;
  sealUrl: string;
  /** False where the owner may not create roles, so that everything runs as the owner. */
  separate: boolean;
}

/** What decides about the logins. */
export interface LoginSettings {
  ownerUrl: string;
  runtimeUrl?: string | undefined;
  sealUrl?: string | undefined;
  authSecret: Buffer;
}

/** PostgreSQL refuses to change one role in two sessions at once; the lock ends with the session. */
const oneAtATime = 7_270_904;

/** The database cannot be used safely as it is set up. */
export class UnsafeLogin extends Error {}

/** Finds out where to log in, without changing anything. */
export async function findLogins(settings: LoginSettings): Promise<Logins> {
  return asOwner(settings.ownerUrl, async (owner) => loginsOf(await describe(owner, settings), settings));
}

/** Creates the roles or gives them today's passwords, grants what each may do, and answers where to log in. */
export async function prepareLogins(settings: LoginSettings): Promise<Logins> {
  return asOwner(settings.ownerUrl, async (owner) => {
    await owner.query("select pg_advisory_lock($1)", [oneAtATime]);
    const before = await describe(owner, settings);
    if (before.mayCreateRoles) {
      if (!settings.runtimeUrl) await ensureRole(owner, before.runtime, derivedPassword(settings, "runtime"));
      if (!settings.sealUrl) await ensureRole(owner, before.seal, derivedPassword(settings, "seal"));
    }
    const now = await describe(owner, settings);
    const logins = loginsOf(now, settings);
    if (logins.separate) await grant(owner, now);
    return logins;
  });
}

interface Situation {
  database: string;
  runtime: string;
  seal: string;
  mayCreateRoles: boolean;
  ownerIsSuperuser: boolean;
  /** The names that exist, with whether each is a superuser. */
  roles: Map<string, boolean>;
}

async function describe(owner: pg.Client, settings: LoginSettings): Promise<Situation> {
  const self = await owner.query<{ database: string; creates: boolean; super: boolean }>(
    `select current_database() as database, rolcreaterole or rolsuper as creates, rolsuper as super
     from pg_roles where rolname = current_user`,
  );
  const [me] = self.rows;
  if (!me) throw new Error("The owner's role is not visible.");
  const runtime = settings.runtimeUrl ? userOf(settings.runtimeUrl) : `${me.database.slice(0, 50)}_runtime`;
  const seal = settings.sealUrl ? userOf(settings.sealUrl) : `${me.database.slice(0, 50)}_seal`;
  const { rows } = await owner.query<{ rolname: string; rolsuper: boolean }>(
    "select rolname, rolsuper from pg_roles where rolname = any($1)",
    [[runtime, seal]],
  );
  const roles = new Map(rows.map((row) => [row.rolname, row.rolsuper]));
  return { database: me.database, runtime, seal, mayCreateRoles: me.creates, ownerIsSuperuser: me.super, roles };
}

function loginsOf(now: Situation, settings: LoginSettings): Logins {
  const { ownerUrl } = settings;
  for (const name of [now.runtime, now.seal]) {
    if (now.roles.get(name)) throw new UnsafeLogin(`The role ${name} is a superuser: web and worker never run as one.`);
  }
  const missing = [now.runtime, now.seal].filter((name) => !now.roles.has(name));
  if (missing.length > 0) {
    if (now.ownerIsSuperuser) throw new UnsafeLogin(`The role ${missing[0]} is missing: run \`npm run db:migrate\`.`);
    return { runtimeUrl: settings.runtimeUrl ?? ownerUrl, sealUrl: settings.sealUrl ?? ownerUrl, separate: false };
  }
  const runtimeUrl = settings.runtimeUrl ?? loginUrl(ownerUrl, now.runtime, derivedPassword(settings, "runtime"));
  const sealUrl = settings.sealUrl ?? loginUrl(ownerUrl, now.seal, derivedPassword(settings, "seal"));
  return { runtimeUrl, sealUrl, separate: true };
}

async function ensureRole(owner: pg.Client, name: string, password: string): Promise<void> {
  const exists = await owner.query("select 1 from pg_roles where rolname = $1", [name]);
  const verb = exists.rowCount === 0 ? "create" : "alter";
  const rights = verb === "create" ? "login nosuperuser nocreaterole nocreatedb noinherit" : "login";
  await owner.query(`${verb} role ${pg.escapeIdentifier(name)} ${rights} password ${pg.escapeLiteral(password)}`);
}

/** The migrations know which tables are append-only, so they bring the function that grants. */
async function grant(owner: pg.Client, { database, runtime, seal }: Situation): Promise<void> {
  const names = [runtime, seal].map((name) => pg.escapeIdentifier(name)).join(", ");
  await owner.query("begin");
  await owner.query(`grant connect on database ${pg.escapeIdentifier(database)} to ${names}`);
  const found = await owner.query("select 1 where to_regproc('public.countersign_grants') is not null");
  if (found.rowCount) await owner.query("select public.countersign_grants($1, $2)", [runtime, seal]);
  await owner.query("commit");
}

function derivedPassword({ authSecret }: LoginSettings, role: "runtime" | "seal"): string {
  return deriveKey(authSecret, `database-role:${role}`).toString("base64url");
}

/** The same server and options with another name and password. */
export function loginUrl(url: string, user: string, password: string): string {
  const changed = new URL(url);
  if (changed.hostname) {
    changed.username = encodeURIComponent(user);
    changed.password = encodeURIComponent(password);
  } else {
    changed.searchParams.set("user", user);
    changed.searchParams.set("password", password);
  }
  return changed.href;
}

function userOf(url: string): string {
  const { username, searchParams } = new URL(url);
  return searchParams.get("user") ?? decodeURIComponent(username);
}

async function asOwner<Result>(url: string, work: (owner: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
