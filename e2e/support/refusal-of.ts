import { Refused } from "#lib/kernel/decision";

/** Why something was refused; null where it was not. Another failure is answered as it is. */
export function refusalOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.refusal : error),
  );
}
