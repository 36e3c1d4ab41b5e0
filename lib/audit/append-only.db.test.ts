import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { env } from "#lib/platform/env";
import { givenAuditEvents } from "#prisma/seed/given-audit-events";
import { sealAll } from "../../e2e/support/seal-all.ts";

const columns = "id, stream, action, actor_type, actor_id, entity_type, entity_id, request_id";
const values = `'${newId()}', 'user:x', 'user.created', 'system', 'system', 'user', 'x', 'r'`;

let runtime: pg.Client;
let sealer: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  await givenAuditEvents({ stream: "purchase_order:a", count: 2 });
  await sealAll();
  [runtime, sealer, owner] = [env.databaseRuntimeUrl, env.databaseSealUrl, env.databaseUrl].map(
    (url) => new pg.Client(url),
  ) as [pg.Client, pg.Client, pg.Client];
  await Promise.all([runtime.connect(), sealer.connect(), owner.connect()]);
});

afterAll(() => Promise.all([runtime.end(), sealer.end(), owner.end()]));

describe("web and worker", () => {
  it.each([
    "update audit_event set reason = 'x'",
    "update audit_event set hash = ''",
    "delete from audit_event",
    "truncate audit_event",
    "truncate audit_event, audit_stream, audit_seal cascade",
    "drop table audit_event",
    "alter table audit_event disable trigger all",
    "alter table audit_event disable trigger audit_chain",
    "drop trigger audit_chain on audit_event",
    "create trigger mine before insert on audit_event for each row execute function append_only()",
    "create or replace function audit_chain() returns trigger language plpgsql as 'begin return new; end'",
    "create rule mine as on insert to audit_event do instead nothing",
    "alter table audit_event rename to gone",
    "alter table audit_event add column x int",
    "create table mine (like audit_event)",
    "create table public.mine partition of audit_event for values from ('2001-01-01') to ('2001-02-01')",
    "alter table audit_event detach partition audit_partitions.audit_event_other",
    "alter table audit_event attach partition purchase_order default",
    "insert into audit_partitions.audit_event_other select * from audit_event",
    "delete from audit_partitions.audit_event_other",
    "set session_replication_role = replica",
    "set role pg_database_owner",
    "update audit_stream set head = ''",
    "insert into audit_stream values ('x', 1, '')",
    "delete from audit_stream",
    "delete from audit_seal",
    "insert into audit_seal select * from audit_seal",
    "create function f() returns int language sql security definer as 'select 1'",
    "create schema mine",
  ])("may not: %s", async (statement) => {
    await expect(runtime.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each(["at", "sequence", "record", "previous_hash", "hash", "epoch", "txid"])(
    "cannot say an event's %s",
    async (column) => {
      const given = { at: "'2001-01-01'", record: "'{}'", previous_hash: "''", hash: "''" };
      const value = column in given ? given[column as keyof typeof given] : "7";

      const lying = runtime.query(`insert into audit_event (${columns}, ${column}) values (${values}, ${value})`);

      await expect(lying).rejects.toThrow(/permission denied/);
    },
  );

  it("may write an event, which gets its place, time and hash from the database", async () => {
    const { rows } = await runtime.query<{ sequence: string; recent: boolean; fits: boolean }>(
      `insert into audit_event (${columns}) values (${values}) returning sequence, at > now() - interval '5 s' as recent,
         hash = sha256(previous_hash || convert_to(record, 'UTF8')) as fits`,
    );

    expect(rows).toEqual([{ sequence: "1", recent: true, fits: true }]);
  });
});

describe("the sealer", () => {
  it.each([
    `insert into audit_event (${columns}) values (${values})`,
    "update audit_event set reason = 'x'",
    "delete from audit_event",
    "update audit_seal set hash = ''",
    "delete from audit_seal",
    "select * from app_user",
    "select * from purchase_order",
  ])("may not: %s", async (statement) => {
    await expect(sealer.query(statement)).rejects.toThrow(/permission denied/);
  });
});

describe("the owner", () => {
  it.each([
    "update audit_event set reason = 'x'",
    "delete from audit_event",
    "truncate audit_event",
    "update audit_seal set record = ''",
    "delete from audit_seal",
    "truncate audit_seal",
  ])("is stopped by the trigger before he errs: %s", async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow(/is append-only/);
  });
});
