import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import { unchanged } from "#lib/kernel/version";
import { editSourceInput } from "../input.ts";
import { knownPeople } from "../queries/known-people.ts";
import { viewOf } from "../queries/source-view.ts";
import { complete, type Source, sourceFacts } from "../source.ts";
import { lockSource } from "../writes/lock-source.ts";

/** Replaces the facts that are given. A disabled source takes nothing; what it told before is still processed. */
export const editSource = command(
  "inbound.write",
  editSourceInput,
  async ({ tx, now, emit }, { id, expectedVersion, ...facts }): Promise<Source> => {
    const before = await lockSource(tx, id);
    settle(unchanged(before.version, expectedVersion));
    settle(await knownPeople(tx, facts));
    const data = { ...facts, version: before.version + 1 };
    const after = await tx.inboundSource.update({ where: { id }, data });
    settle(complete(after));

    emit({
      action: `inbound_source.${whatHappened(before, after)}`,
      stream: `inbound_source:${id}`,
      entity: { type: "inbound_source", id, number: after.name },
      changes: difference<Source>(viewOf(before, now), viewOf(after, now), sourceFacts),
    });
    return viewOf(after, now);
  },
);

function whatHappened(before: { enabled: boolean }, after: { enabled: boolean }): "edited" | "enabled" | "disabled" {
  if (before.enabled === after.enabled) return "edited";
  return after.enabled ? "enabled" : "disabled";
}
