import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { oneInput } from "../input.ts";
import { readDelegation } from "../queries/get-delegation.ts";

/** Ends what the caller delegated, at once: open tasks are his alone again. It stays on record. */
export const endDelegation = command(
  "delegation.write",
  oneInput,
  async ({ tx, actor, now, emit }, { id }): Promise<void> => {
    const before = await readDelegation(tx, actor, id);
    if (before.fromUser.id !== actor.id) settle(no("forbidden", "Only the person who delegated this can end it."));
    const [ended] = await tx.$queryRaw<{ to: string }[]>`
      UPDATE delegation SET ends_at = greatest(starts_at, ${now}::timestamptz) WHERE id = ${id}::uuid AND ends_at > ${now}::timestamptz
      RETURNING iso(ends_at) AS "to"`;
    if (!ended) return settle(no("not_found", "This delegation is over already."));
    emit({
      action: "delegation.ended",
      stream: `user:${actor.id}`,
      entity: { type: "delegation", id },
      changes: [{ field: "to", old: before.to, new: ended.to }],
    });
  },
);
