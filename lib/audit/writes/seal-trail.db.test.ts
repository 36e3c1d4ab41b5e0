import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { givenAuditEvents } from "#prisma/seed/given-audit-events";
import { findUnsealedSeconds } from "../queries/find-unsealed.ts";
import { verifyTrail } from "../queries/verify-trail.ts";
import { sealAll } from "../../../e2e/support/seal-all.ts";
import { sealTrail } from "./seal-trail.ts";

let slow: pg.Client;

beforeAll(async () => {
  slow = new pg.Client(env.databaseRuntimeUrl);
  await slow.connect();
});

afterAll(() => slow.end());

it("seals nothing where nothing happened", async () => {
  expect(await sealTrail()).toBeNull();
  expect(await db.auditSeal.count()).toBe(0);
});

it("seals what is committed, and is content until more happens", async () => {
  await givenAuditEvents({ stream: "purchase_order:a", count: 3 });

  expect(await sealAll()).toMatchObject({ number: 1, count: 3, total: 3 });
  expect(await sealTrail()).toMatchObject({ number: 1 });
  expect(await findUnsealedSeconds()).toBeNull();
});

it("leaves out what a running transaction may still add to, and seals it afterwards", async () => {
  await slow.query("begin");
  await insert("purchase_order:slow");
  await givenAuditEvents({ stream: "purchase_order:b", count: 2 });

  expect(await sealTrail()).toMatchObject({ number: 1 });
  expect(await findUnsealedSeconds()).toBeGreaterThan(0);
  expect(await verifyTrail()).toMatchObject({ events: 5, unsealed: 2 });

  await slow.query("commit");
  expect(await sealAll()).toMatchObject({ number: 2, count: 3, total: 6 });
  expect(await verifyTrail()).toMatchObject({ events: 6, unsealed: 0 });
});

it("proves streams whose events crossed on their way: begun earlier, written later", async () => {
  await slow.query("begin");
  await slow.query("select pg_current_xact_id()");
  await givenAuditEvents({ stream: "purchase_order:crossed", count: 2 });
  await insert("purchase_order:crossed");
  await slow.query("commit");

  await sealAll();
  expect(await verifyTrail()).toMatchObject({ events: 9, unsealed: 0 });
});

it("is done by one process at a time, without gaps in the numbers", async () => {
  for (let round = 0; round < 5; round += 1) {
    await givenAuditEvents({ stream: `purchase_order:${round}`, count: 2 });
    await Promise.all(Array.from({ length: 2 }, sealTrail));
  }

  const numbers = (await db.auditSeal.findMany({ orderBy: { number: "asc" } })).map(({ number }) => Number(number));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(await verifyTrail()).toMatchObject({ events: 19 });
});

it("numbers one stream without gaps, however many write to it at once", async () => {
  await Promise.all(Array.from({ length: 20 }, () => givenAuditEvents({ stream: "supplier:busy", count: 2 })));

  await sealAll();
  const events = await db.auditEvent.findMany({ where: { stream: "supplier:busy" }, orderBy: { sequence: "asc" } });
  expect(events.map(({ sequence }) => Number(sequence))).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(await verifyTrail()).toMatchObject({ events: 59, unsealed: 0 });
});

async function insert(stream: string): Promise<void> {
  await slow.query(
    `insert into audit_event (id, stream, action, actor_type, actor_id, entity_type, entity_id, request_id)
     values ($1, $2, 'purchase_order.created', 'system', 'system', 'purchase_order', 'x', 'r')`,
    [newId(), stream],
  );
}
