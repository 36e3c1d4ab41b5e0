import { type Decision, no, yes } from "./decision.ts";

/** Is it still what was seen? Who does not say which version he saw is let through. */
export function unchanged(version: number, expected: number | undefined): Decision<true, "version_conflict"> {
  if (expected === undefined || expected === version) return yes(true);
  return no("version_conflict", "Someone changed this while you were looking at it. Load it again.", {
    currentVersion: version,
  });
}
