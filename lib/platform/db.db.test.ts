import { expect, it } from "vitest";
import { db, transaction } from "./db.ts";

it("logs in as a role that owns nothing", async () => {
  const [row] = await db.$queryRaw<{ role: string; owns: boolean }[]>`
    select current_user::text as role, exists (
      select 1 from pg_class where relowner = (select oid from pg_roles where rolname = current_user)
        and relnamespace = 'public'::regnamespace) as owns`;

  expect(row).toEqual({ role: expect.stringMatching(/_runtime$/), owns: false });
});

it("undoes a transaction that throws", async () => {
  const id = "01935000-0000-7000-8000-0000000000aa";
  const work = transaction(async (tx) => {
    await tx.workerHeartbeat.create({ data: { id, version: "1" } });
    throw new Error("no");
  });

  await expect(work).rejects.toThrow("no");
  expect(await db.workerHeartbeat.count()).toBe(0);
});
