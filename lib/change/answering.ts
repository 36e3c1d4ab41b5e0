import type { Actor } from "#lib/access/actor";
import { no, Refused, settle } from "#lib/kernel/decision";
import { isLockTimeout, isUniqueViolation } from "#lib/platform/db";
import { type Idempotency, replay } from "./idempotency.ts";

/**
 * Runs a request that may be the twin of one still running: whichever comes second waits at a row of the first,
 * fails there, and is then given the first one's answer.
 */
export async function answering<Output>(
  actor: Actor,
  idempotency: Idempotency | undefined,
  run: () => Promise<Output>,
): Promise<Output> {
  if (!idempotency) return run();
  try {
    return await run();
  } catch (error) {
    if (isLockTimeout(error)) {
      settle(
        no(
          "idempotency_in_progress",
          "The first request with this idempotency key is still running. Try again in a moment.",
        ),
      );
    }
    if (error instanceof Refused || isUniqueViolation(error)) await replay(actor.id, idempotency);
    throw error;
  }
}
