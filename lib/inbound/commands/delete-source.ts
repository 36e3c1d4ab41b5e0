import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { oneInput } from "../input.ts";
import { viewOf } from "../queries/source-view.ts";
import { type Source, sourceFacts } from "../source.ts";
import { lockSource } from "../writes/lock-source.ts";

/** Takes a source away for good. What it told stays to be read, and what waits is still processed. */
export const deleteSource = command(
  "inbound.write",
  oneInput,
  async ({ tx, now, emit }, { id }): Promise<{ id: string }> => {
    const before = await lockSource(tx, id);
    const gone = { deletedAt: now, enabled: false, previousSecret: null, previousSecretUntil: null };
    await tx.inboundSource.update({ where: { id }, data: { ...gone, version: before.version + 1 } });
    emit({
      action: "inbound_source.deleted",
      stream: `inbound_source:${id}`,
      entity: { type: "inbound_source", id, number: before.name },
      changes: difference<Source>(viewOf(before, now), null, sourceFacts),
    });
    return { id };
  },
);
