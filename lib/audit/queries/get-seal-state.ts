import { query } from "#lib/change/query";
import { nothingInput } from "../input.ts";
import { checkpointOf } from "../seal.ts";
import type { SealState } from "../seal-state.ts";
import { findUnsealedSeconds } from "./find-unsealed.ts";
import { findNewestSeal } from "./read-seals.ts";
import { readTrail } from "./read-trail.ts";

export const getSealState = query("audit.read", nothingInput, async (): Promise<SealState> => {
  const [newest, waitingSeconds] = await Promise.all([findNewestSeal(readTrail), findUnsealedSeconds()]);
  return {
    sealed: newest && { total: newest.total, at: newest.at, checkpoint: checkpointOf(newest) },
    waitingSeconds,
  };
});
