import { command } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import { oneInput } from "../input.ts";
import { type Message, replayable } from "../message.ts";
import { readMessage } from "../queries/get-message.ts";

/** Has a message processed once more that was refused, ignored or given up. */
export const replayMessage = command("inbound.write", oneInput, async ({ tx, emit }, { id }): Promise<Message> => {
  await tx.$queryRaw`SELECT FROM inbound_message WHERE id = ${id}::uuid FOR UPDATE`;
  const before = await readMessage(tx, id);
  settle(replayable(before));
  await tx.$executeRaw`UPDATE inbound_message SET state = 'received', attempts = 0, next_at = now(), processed_at = NULL WHERE id = ${id}::uuid`;
  emit({
    action: "inbound_message.replayed",
    stream: `inbound_source:${before.source.id}`,
    entity: { type: "inbound_message", id, number: before.deliveryId },
    changes: [{ field: "state", old: before.state, new: "received" }],
    reason: before.reason,
  });
  return readMessage(tx, id);
});
