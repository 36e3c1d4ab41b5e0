import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { addDays, dayIn } from "#lib/kernel/calendar-date";
import { db } from "#lib/platform/db";
import { givenAuditEvents } from "#prisma/seed/given-audit-events";
import { givenUser } from "#prisma/seed/given-user";
import { exportFormats } from "../export-file.ts";
import { verifyTrail } from "../queries/verify-trail.ts";
import { verifyExport } from "../verify.js";
import { exportAuditEvents } from "./export-audit-events.ts";

const today = dayIn("UTC", new Date());
let auditor: Actor;
let first: string;

beforeAll(async () => {
  auditor = await givenUser({ roles: ["AUDITOR"], name: "=Zoë, the auditor" });
  await givenAuditEvents({
    stream: "purchase_order:a",
    count: 3,
    actorId: auditor.id,
    reason: '@SUM(1) "now"\nplease',
  });
  first = (await exported({ format: "csv" })).checkpoint;
  await givenAuditEvents({ stream: "supplier:s", count: 2, action: "supplier.edited" });
});

describe.each(exportFormats)("an export as %s", (format) => {
  it("proves itself, and that nothing was rewritten since the first export", async () => {
    const { text } = await exported({ format });

    expect(await proof(text, first)).toMatchObject({ range: { filtered: false } });
  });

  it("ends with the event that tells of it", async () => {
    const { text, checkpoint } = await exported({ format });

    const told = await db.auditEvent.findFirst({ orderBy: { at: "desc" } });
    expect(told).toMatchObject({ action: "audit.exported", actorId: auditor.id });
    expect(text).toContain(told?.id);
    expect((await proof(text)).checkpoint).toBe(checkpoint);
  });

  it("holds the events of its days, and can be compared with checkpoints of other days", async () => {
    const { text } = await exported({ format, from: today, to: today });
    const nothing = await exported({ format, to: addDays(today, -1) });
    const later = await exported({ format, from: addDays(today, 2) });

    expect((await proof(text, first)).events).toBeGreaterThan(5);
    expect((await proof(nothing.text, first)).events).toBe(0);
    expect((await proof(later.text, first)).events).toBe(0);
  });

  it.each([
    [{ entity: "purchase_order:a" }, 3],
    [{ entity: "a" }, 0],
    [{ entity: "supplier" }, 2],
    [{ action: "supplier.*,purchase_order.edited" }, 5],
    [{ action: "supplier.created" }, 0],
    [{ actor: "nobody", entity: "supplier" }, 0],
  ])("can be filtered by %o, and still proves what it shows", async (filter, events) => {
    const { text } = await exported({ format, ...filter });

    expect(await proof(text, first)).toMatchObject({ events, range: { filtered: true } });
  });

  it("finds a person by his address or id", async () => {
    const { email } = await db.user.findUniqueOrThrow({ where: { id: auditor.id } });
    const by = async (actor: string) =>
      (await proof((await exported({ format, actor, entity: "purchase_order" })).text)).events;

    expect(await by(email.toUpperCase())).toBe(3);
    expect(await by(auditor.id)).toBe(3);
  });

  it("is broken where its last row is missing, or anything follows it", async () => {
    const { text } = await exported({ format });
    const rows = text.trimEnd().split("\n");

    await expect(proof(`${rows.slice(0, -1).join("\n")}\n`)).rejects.toThrow(/cut off/);
    await expect(proof(text + text)).rejects.toThrow(/goes on after its last row|cannot be read|number of cells/);
    await expect(proof("")).rejects.toThrow(/cut off/);
  });
});

it("shows names, and no formula, in CSV", async () => {
  const { text } = await exported({ format: "csv" });

  expect(text).toContain(`"'=Zoë, the auditor"`);
  expect(text).toContain(`"'@SUM(1) ""now""\nplease"`);
  expect(text).not.toMatch(/(^|,)"?[=@]/m);
});

it("leaves a trail that is intact in the database", async () => {
  await exported({ format: "csv" });

  expect(await verifyTrail({ checkpoint: first })).toMatchObject({ unsealed: 0 });
});

it.each([
  [{ format: "xml" }, /.*/],
  [{ format: "csv", from: "2026-02-30" }, /day that exists/],
  [{ format: "csv", colour: "red" }, /not known here/],
])("refuses %o", async (input, says) => {
  await expect(exportAuditEvents(auditor, input)).rejects.toThrow(says);
});

it("is for auditors, finance and administrators only", async () => {
  await expect(exportAuditEvents(await givenUser(), { format: "csv" })).rejects.toMatchObject({
    refusal: { code: "forbidden" },
  });
});

async function exported(input: Record<string, string>) {
  const { bytes, checkpoint } = await exportAuditEvents(auditor, input);
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString("utf8"), checkpoint };
}

async function proof(text: string, checkpoint: string | null = null) {
  return verifyExport(
    (async function* () {
      yield Buffer.from(text);
    })(),
    { checkpoint },
  );
}
