import { type CsvCell, csvRecord } from "#lib/exports/csv";
import type { AuditEvent } from "./entry.ts";
import type { Seal } from "./seal.ts";

export const exportFormats = ["csv", "ndjson"] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Does somebody ask for a file, not for a page? */
export function isExport(asked: unknown): boolean {
  const format: unknown = typeof asked === "object" && asked !== null && "format" in asked && asked.format;
  return exportFormats.some((one) => one === format);
}

export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
};

/** A row that is no event: what the file is (export, key, checkpoint), what proves it (seal, link, leaf), and its end. */
export interface ProofRow {
  readonly type: "export" | "key" | "checkpoint" | "seal" | "link" | "leaf" | "end";
  readonly [name: string]: unknown;
}

/** How the rows of a file are written. */
export interface Notation {
  /** What stands before the first row. */
  readonly head: string;
  readonly event: (event: AuditEvent) => string;
  readonly proof: (row: ProofRow) => string;
}

const columns = [
  ...["at", "action", "actorType", "actorId", "actorName", "apiKeyId", "onBehalfOfId", "onBehalfOfName"],
  ...["entityType", "entityId", "entityNumber", "changes", "reason", "requestId", "ip"],
  ...["id", "stream", "sequence", "record", "previousHash", "hash", "type", "proof"],
];
const beforeType = columns.slice(0, -2).map(() => "");

export const notations: Readonly<Record<ExportFormat, Notation>> = {
  ndjson: {
    head: "",
    event: (event) => `${JSON.stringify(event)}\n`,
    proof: (row) => `${JSON.stringify(row)}\n`,
  },
  csv: {
    head: csvRecord(columns),
    event: (event) => csvRecord(cellsOf(event)),
    proof: (row) => csvRecord([...beforeType, row.type, JSON.stringify(row)]),
  },
};

/** A seal as a row: `seal` where what it covers follows, `link` where it only leads from one seal to another. */
export function sealRow(type: "seal" | "link", { record, hash, signature, publicKey }: Seal): ProofRow {
  return {
    type,
    sealed: record,
    hash: `sha256:${hash.toString("hex")}`,
    signature: signature.toString("base64"),
    publicKey: publicKey.toString("base64"),
  };
}

function cellsOf({ actor, entity, changes, ...event }: AuditEvent): CsvCell[] {
  return [
    ...[event.at, event.action, actor.type, actor.id, actor.name, actor.apiKeyId],
    ...[actor.onBehalfOf?.id ?? null, actor.onBehalfOf?.name ?? null, entity.type, entity.id, entity.number],
    ...[JSON.stringify(changes), event.reason, event.requestId, event.ip, event.id, event.stream, event.sequence],
    ...[event.record, event.previousHash, event.hash, "event", null],
  ];
}
