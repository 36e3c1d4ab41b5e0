import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import { oneInput } from "../input.ts";
import type { Message } from "../message.ts";
import { messageColumns, messageTables } from "./message-rows.ts";

interface Row extends Omit<Message, "body"> {
  readonly bytes: Uint8Array | null;
}

/** One message with all that came. */
export const getMessage = query("inbound.read", oneInput, (_actor, { id }) => readMessage(db, id));

/** The same inside a command's transaction. */
export async function readMessage(tx: Tx, id: string): Promise<Message> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${messageColumns}, m.remote_address AS "remoteAddress", m.headers, m.body AS bytes FROM ${messageTables} WHERE m.id = ${id}::uuid`;
  if (!row) return settle(no("not_found", "There is no such message."));
  const { bytes, ...message } = row;
  return { ...message, body: bytes && new TextDecoder().decode(bytes) };
}
