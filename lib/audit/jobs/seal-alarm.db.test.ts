import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { env } from "#lib/platform/env";
import { log } from "#lib/platform/log";
import { sealOnce } from "./seal.ts";

vi.mock("#lib/platform/log", () => ({ log: { warn: vi.fn() } }));

let slow: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  slow = new pg.Client(env.databaseRuntimeUrl);
  owner = new pg.Client(env.databaseUrl);
  await Promise.all([slow.connect(), owner.connect()]);
});
beforeEach(() => vi.mocked(log.warn).mockClear());
afterAll(() => Promise.all([slow.end(), owner.end()]));

it("warns while an event has waited for its seal for more than a minute, and is silent afterwards", async () => {
  await slow.query("begin");
  await slow.query("select pg_current_xact_id()");
  await anEvent("90 seconds");

  await sealOnce();
  expect(log.warn).toHaveBeenCalledWith({ seconds: expect.any(Number) }, expect.stringContaining("is not sealed"));

  await slow.query("commit");
  await vi.waitFor(
    async () => {
      vi.mocked(log.warn).mockClear();
      await sealOnce();
      expect(log.warn).not.toHaveBeenCalled();
    },
    { timeout: 15_000 },
  );
});

/** Only the owner can say when it was. */
async function anEvent(age: string): Promise<void> {
  await owner.query(
    `insert into audit_event (id, at, stream, action, actor_type, actor_id, entity_type, entity_id, request_id)
     values (gen_random_uuid(), clock_timestamp() - $1::interval, 'user:x', 'user.created', 'system', 'system', 'user', 'x', 'r')`,
    [age],
  );
}
