import type { Actor } from "#lib/access/actor";
import { command } from "#lib/change/command";
import { getCalendar } from "#lib/company/queries/get-calendar";
import { difference } from "../difference.ts";
import { contentTypes } from "../export-file.ts";
import { exportEventsInput } from "../input.ts";
import { streamExport } from "../queries/stream-export.ts";
import { checkpointOf } from "../seal.ts";
import { sealThrough } from "../writes/seal-through.ts";

/** A file on its way out. */
export interface AuditExport {
  readonly fileName: string;
  readonly contentType: string;
  /** What whoever receives it should keep: "42:sha256:…". */
  readonly checkpoint: string;
  readonly bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

const recordExport = command("audit.export", exportEventsInput, async ({ tx, emit }, input) => {
  const entity = { type: "audit_trail", id: "audit_trail" };
  emit({ action: "audit.exported", stream: "audit_trail", entity, changes: difference(null, input) });
  const [row] = await tx.$queryRaw<[{ txid: number }]>`SELECT pg_current_xact_id()::text::float8 AS txid`;
  return { input, txid: row.txid };
});

/** Records that the trail is exported, seals all that is committed, and answers the file: of all events, or of some. */
export async function exportAuditEvents(actor: Actor, untrusted: unknown): Promise<AuditExport> {
  const { input, txid } = await recordExport(actor, untrusted);
  const { timeZone } = await getCalendar();
  const checkpoint = await sealThrough(txid);
  const { format, ...filter } = input;
  const days = [filter.from, filter.to].filter(Boolean);
  return {
    fileName: `${["audit", ...new Set(days)].join("-")}.${format}`,
    contentType: contentTypes[format],
    checkpoint: checkpointOf(checkpoint),
    bytes: streamExport({ format, filter, timeZone, checkpoint }),
  };
}
