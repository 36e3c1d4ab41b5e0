import { command } from "#lib/change/command";
import { oneLine } from "#lib/input/text-field";
import { strictObject } from "#lib/input/words";
import { settle } from "#lib/kernel/decision";
import { take } from "#lib/platform/rate-limit";
import { denialsNoted } from "../limits.ts";

/** Puts into the trail that somebody was not allowed to do something; of many in a minute the first ones. */
export const noteDenial = command(
  "self.note",
  strictObject({ what: oneLine(500), because: oneLine(500) }),
  async ({ actor, emit }, { what, because }): Promise<void> => {
    settle(await take(denialsNoted, actor.id));
    emit({
      action: "access.denied",
      stream: `user:${actor.id}`,
      entity: { type: "user", id: actor.id },
      changes: [{ field: "request", old: null, new: what }],
      reason: because,
    });
  },
);
