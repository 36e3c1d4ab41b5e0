import { afterAll, beforeAll, expect, it } from "vitest";
import { theSystem } from "#lib/access/actor";
import { env, provideEnvironment } from "#lib/platform/env";
import { givenAuditEvents } from "#prisma/seed/given-audit-events";
import { exportAuditEvents } from "../commands/export-audit-events.ts";
import { findUnsealedSeconds } from "../queries/find-unsealed.ts";
import { verifyTrail } from "../queries/verify-trail.ts";
import { verifyExport } from "../verify.js";
import { startSealer } from "./seal.ts";

const leaving = new AbortController();
let sealer: Promise<unknown>;

beforeAll(async () => {
  sealer = Promise.all([startSealer({ signal: leaving.signal }), startSealer({ signal: leaving.signal })]);
  await givenAuditEvents({ stream: "purchase_order:a", count: 3 });
});

afterAll(async () => {
  leaving.abort();
  await sealer;
});

it("seals by itself within seconds, also when two workers do it", async () => {
  await expect.poll(findUnsealedSeconds, { timeout: 15_000 }).toBeNull();

  expect(await verifyTrail()).toMatchObject({ events: 3, unsealed: 0 });
});

it("seals at once for a process that may not seal itself", async () => {
  const { databaseSealUrl } = env;
  provideEnvironment({ DATABASE_SEAL_URL: undefined });
  try {
    const { bytes, checkpoint } = await exportAuditEvents(theSystem("r"), { format: "ndjson" });

    expect(await verifyExport(bytes, { checkpoint })).toMatchObject({ events: 4 });
  } finally {
    provideEnvironment({ DATABASE_SEAL_URL: databaseSealUrl });
  }
});
