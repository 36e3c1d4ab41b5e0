import type { FieldChange } from "./difference.ts";
import { hashText } from "./seal.ts";

/** A person or program in the trail, with the name it has today; null where it has none any more. */
export interface Named {
  readonly id: string;
  readonly name: string | null;
}

/** An event of the trail as the API shows it. Names are joined when it is read: the proven record holds ids. */
export interface AuditEvent {
  readonly id: string;
  readonly stream: string;
  readonly sequence: number;
  /** RFC 3339 in UTC, to the microsecond. */
  readonly at: string;
  readonly action: string;
  readonly actor: Named & {
    readonly type: string;
    readonly apiKeyId: string | null;
    readonly onBehalfOf: Named | null;
  };
  readonly entity: { readonly type: string; readonly id: string; readonly number: string | null };
  readonly changes: readonly FieldChange[];
  readonly reason: string | null;
  readonly requestId: string;
  readonly ip: string | null;
  /** The proven bytes; `hash` is SHA-256 over the bytes of `previousHash` (none: null) and these. */
  readonly record: string;
  readonly previousHash: string | null;
  readonly hash: string;
}

/** An event as it is stored: texts as they are, hashes as bytes, `changes` as JSON text. */
export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly stream: string;
  readonly sequence: number;
  readonly action: string;
  readonly actorType: string;
  readonly actorId: string;
  readonly apiKeyId: string | null;
  readonly onBehalfOfId: string | null;
  readonly entityType: string;
  readonly entityId: string;
  readonly entityNumber: string | null;
  readonly changes: string;
  readonly reason: string | null;
  readonly requestId: string;
  readonly ip: string | null;
  readonly record: string;
  readonly previousHash: Uint8Array;
  readonly hash: Uint8Array;
}

/** The names that ids have today. */
export type NameOf = (id: string) => string | null;

export function auditEvent(row: AuditRow, nameOf: NameOf): AuditEvent {
  const { id, stream, sequence, at, action, reason, requestId, ip, record, apiKeyId, onBehalfOfId } = row;
  const onBehalfOf = onBehalfOfId === null ? null : { id: onBehalfOfId, name: nameOf(onBehalfOfId) };
  return {
    id,
    stream,
    sequence,
    at,
    action,
    actor: { type: row.actorType, id: row.actorId, name: nameOf(row.actorId), apiKeyId, onBehalfOf },
    entity: { type: row.entityType, id: row.entityId, number: row.entityNumber },
    changes: JSON.parse(row.changes) as FieldChange[],
    reason,
    requestId,
    ip,
    record,
    previousHash: row.previousHash.length === 0 ? null : hashText(row.previousHash),
    hash: hashText(row.hash),
  };
}
