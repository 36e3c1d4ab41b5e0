import type { Actor } from "#lib/access/actor";
import { noteDenial } from "#lib/access/commands/note-denial";
import { Refused } from "#lib/kernel/decision";
import { log } from "#lib/platform/log";

const denials = new Set(["forbidden", "separation_of_duties"]);

/** Runs what somebody asks for; where he may not, the trail gets to know it. He is not kept waiting for that. */
export async function noting<Result>(actor: Actor, what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused && denials.has(error.refusal.code)) {
      noteDenial(actor, { what: what.slice(0, 500), because: error.message.slice(0, 500) }).catch((fault: unknown) => {
        if (!(fault instanceof Refused)) log.warn({ err: fault }, "could not note a denial");
      });
    }
    throw error;
  }
}
