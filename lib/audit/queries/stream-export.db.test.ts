import { beforeAll, describe, expect, it } from "vitest";
import { theSystem } from "#lib/access/actor";
import { db } from "#lib/platform/db";
import { exportAuditEvents } from "../commands/export-audit-events.ts";
import { exportFormats } from "../export-file.ts";
import { verifyExport } from "../verify.js";
import { verifyTrail } from "./verify-trail.ts";

/** Two thousand five hundred events of one transaction, every hundredth as heavy as an order of a thousand lines. */
beforeAll(async () => {
  await db.$executeRaw`
    INSERT INTO audit_event (id, stream, action, actor_type, actor_id, entity_type, entity_id, changes, request_id)
    SELECT gen_random_uuid(), 'purchase_order:' || i / 7, 'purchase_order.edited', 'system', 'system', 'purchase_order', (i / 7)::text,
      jsonb_build_array(jsonb_build_object('field', 'notes', 'old', null, 'new', repeat('ü', CASE WHEN i % 100 = 0 THEN 200000 ELSE 10 END))), 'r'
    FROM generate_series(1, 2500) i`;
});

describe("a trail of many pages, with events that came in any order and of any size", () => {
  it.each(exportFormats)("proves itself as %s", async (format) => {
    const { bytes, checkpoint } = await exportAuditEvents(theSystem("r"), { format, action: "purchase_order.*" });

    expect(await verifyExport(bytes, { checkpoint })).toMatchObject({ events: 2500 });
  });

  it("proves itself in the database", async () => {
    expect((await verifyTrail()).events).toBeGreaterThan(2500);
  });
});
