import { theSystem } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { Refused } from "#lib/kernel/decision";
import { escalateSteps } from "../commands/escalate-steps.ts";
import { freeStuckSteps } from "../commands/free-stuck-steps.ts";
import { remindApprovers } from "../commands/remind-approvers.ts";

/**
 * Every minute: what nobody can sign, what is overdue, and who is to be reminded. Deciding is left to people. Given a
 * moment, only the steps whose turn it is are asked whether somebody can sign them.
 */
export async function followUpSteps(at?: Date): Promise<void> {
  while ((await countOf(freeStuckSteps, { at })) > 0);
  while ((await countOf(escalateSteps)) > 0);
  while ((await countOf(remindApprovers)) > 0);
}

/** How many steps one run followed up; none where it is refused because nothing is to be done. */
async function countOf(follow: typeof remindApprovers, input: object = {}): Promise<number> {
  try {
    return await follow(theSystem(newId()), input);
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === "not_found") return 0;
    throw error;
  }
}
