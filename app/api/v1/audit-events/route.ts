import { answer } from "#app/_server/answer";
import { type Download, download } from "#app/_server/download";
import { get, others } from "#app/_server/route";
import type { Actor } from "#lib/access/actor";
import { exportAuditEvents } from "#lib/audit/commands/export-audit-events";
import type { AuditEvent } from "#lib/audit/entry";
import { isExport } from "#lib/audit/export-file";
import { listAuditEvents } from "#lib/audit/queries/list-audit-events";
import type { Page } from "#lib/kernel/page";

/** JSON is a page of the trail; csv and ndjson are all of the range, recorded as an export and sealed. */
async function readTrail(actor: Actor, asked: unknown): Promise<Page<AuditEvent> | Download> {
  return isExport(asked) ? exportAuditEvents(actor, asked) : listAuditEvents(actor, asked);
}

const { action, input } = listAuditEvents;

export const GET = get(Object.assign(readTrail, { action, input }), {
  respond: (output) => ("bytes" in output ? download(output) : answer(200, output)),
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
