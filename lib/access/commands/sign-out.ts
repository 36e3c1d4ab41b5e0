import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { idInput } from "../input.ts";

/** Ends one session of one's own, on all instances at once. */
export const signOut = command("session.end", idInput, async ({ tx, actor, emit }, { id }): Promise<void> => {
  const { count } = await tx.session.deleteMany({ where: { id, userId: actor.id } });
  if (count === 0) settle(no("not_found", "This session has ended already."));
  emit({ action: "session.signed_out", stream: `user:${actor.id}`, entity: { type: "session", id } });
});
