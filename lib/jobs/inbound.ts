import { processMessages } from "#lib/inbound/jobs/process-messages";
import { elected, locks } from "./election.ts";
import { repeating } from "./part.ts";

const restMs = 250;

/** Processes what other programs told. */
export const inbound = elected(locks.inbound, repeating("inbound messages", restMs, processMessages));
