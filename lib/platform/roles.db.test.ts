import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { env } from "./env.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { UnsafeLogin, findLogins, loginUrl } from "./roles.ts";
import { scratchDatabase } from "./scratch-database.ts";

let scratch: Awaited<ReturnType<typeof scratchDatabase>>;
const authSecret = randomBytes(32);

beforeEach(async () => {
  scratch = await scratchDatabase(env.databaseUrl ?? "");
});

afterEach(async () => {
  await scratch.drop();
  for (const role of ["runtime", "seal"])
    await ask(env.databaseUrl ?? "", `drop role if exists ${scratch.name}_${role}`);
});

async function ask(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

describe("the roles of a database", () => {
  it("are made with passwords from the secret, and found again without asking", async () => {
    const { logins } = await prepareDatabase({ ownerUrl: scratch.url, authSecret });

    expect(logins.separate).toBe(true);
    expect(await findLogins({ ownerUrl: scratch.url, authSecret })).toEqual(logins);
    const { rows } = await ask(
      logins.runtimeUrl,
      "select current_user as name, rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user",
    );
    expect(rows).toEqual([
      { name: `${scratch.name}_runtime`, rolsuper: false, rolcreaterole: false, rolcreatedb: false },
    ]);
    expect((await ask(logins.sealUrl, "select current_user as name")).rows).toEqual([{ name: `${scratch.name}_seal` }]);
  });

  it("get new passwords with a new secret", async () => {
    const before = await prepareDatabase({ ownerUrl: scratch.url, authSecret });
    const after = await prepareDatabase({ ownerUrl: scratch.url, authSecret: randomBytes(32) });

    expect(after.logins.runtimeUrl).not.toBe(before.logins.runtimeUrl);
    await expect(ask(before.logins.runtimeUrl, "select 1")).rejects.toThrow(/password authentication failed/);
    await ask(after.logins.runtimeUrl, "select 1");
  });

  it.each([
    ["edit the trail", "update audit_event set record = ''"],
    ["delete from the trail", "delete from audit_event"],
    ["empty the trail", "truncate audit_event"],
    ["switch off the trail's trigger", "alter table audit_event disable trigger all"],
    ["seal", "insert into audit_seal default values"],
    ["forge the history of migrations", "delete from _prisma_migrations"],
    ["make a table", "create table mine (id int)"],
    ["make a schema", "create schema mine"],
    ["drop a table", "drop table worker_heartbeat"],
    ["pretend to be a replica", "set session_replication_role = replica"],
    ["become the owner", "set role countersign"],
  ])("do not let web and worker %s", async (_what, sql) => {
    const { logins } = await prepareDatabase({ ownerUrl: scratch.url, authSecret });

    await expect(ask(logins.runtimeUrl, sql)).rejects.toMatchObject({ code: "42501" });
  });

  it("let web and worker use the job queue", async () => {
    const { logins } = await prepareDatabase({ ownerUrl: scratch.url, authSecret });

    await ask(logins.runtimeUrl, "select graphile_worker.add_job('x', '{}'::json)");
    expect((await ask(logins.runtimeUrl, "select task_identifier from graphile_worker.jobs")).rows).toHaveLength(1);
  });

  it("may be given, but never a superuser", async () => {
    await prepareDatabase({ ownerUrl: scratch.url, authSecret });
    const runtimeUrl = loginUrl(scratch.url, "postgres", "whatever");

    await expect(findLogins({ ownerUrl: scratch.url, runtimeUrl, authSecret })).rejects.toThrow(UnsafeLogin);
    await expect(prepareDatabase({ ownerUrl: scratch.url, runtimeUrl, authSecret })).rejects.toThrow(/superuser/);
  });

  it("are all the owner where he may not create any", async () => {
    const name = `plain_${randomBytes(4).toString("hex")}`;
    const ownerUrl = loginUrl(scratch.url, name, "secret");
    await ask(scratch.url, `create role ${name} login password 'secret'`);
    await ask(
      scratch.url,
      `grant create on database ${scratch.name} to ${name}; grant create on schema public to ${name}`,
    );

    const { logins } = await prepareDatabase({ ownerUrl, authSecret });

    expect(logins).toEqual({ runtimeUrl: ownerUrl, sealUrl: ownerUrl, separate: false });
    expect(await findLogins({ ownerUrl, authSecret })).toEqual(logins);
    await scratch.drop();
    await ask(env.databaseUrl ?? "", `drop role ${name}`);
  });
});

describe("a login's URL", () => {
  it("keeps server and options", () => {
    expect(loginUrl("postgresql://o:p@db:5433/x?sslmode=require", "a b", "c/d")).toBe(
      "postgresql://a%20b:c%2Fd@db:5433/x?sslmode=require",
    );
  });

  it("works through a socket too", () => {
    expect(loginUrl("postgresql:///x?host=/run/postgresql", "me", "pw")).toBe(
      "postgresql:///x?host=%2Frun%2Fpostgresql&user=me&password=pw",
    );
  });
});
