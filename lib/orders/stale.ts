import type { Refusal } from "#lib/kernel/decision";

/** Whoever decided on an older version is told the current one. */
export function stale(currentVersion: number): Refusal<"version_conflict"> {
  return {
    code: "version_conflict",
    because: "Somebody changed this order while you were reading it. Look at it again, then repeat.",
    details: { currentVersion },
  };
}
