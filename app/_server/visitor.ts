import { headers } from "next/headers";
import { type Actor, theSystem } from "#lib/access/actor";
import { Refused } from "#lib/kernel/decision";
import { log } from "#lib/platform/log";
import { originOf } from "./request.ts";

interface Visitor {
  /** The system, for somebody who is not signed in yet: the trail has his address. */
  readonly actor: Actor;
  /** Lets something go on by itself; a refusal of it is nobody's business. */
  readonly unlessRefused: (work: Promise<unknown>) => void;
}

/** Somebody at a page that needs no sign-in. */
export async function theVisitor(): Promise<Visitor> {
  const origin = originOf(await headers());
  return {
    actor: { ...theSystem(origin.requestId), origin },
    unlessRefused: (work) => {
      work.catch((error: unknown) => {
        if (!(error instanceof Refused))
          log.error({ err: error, requestId: origin.requestId }, "work after an answer failed");
      });
    },
  };
}
