import { theSystem } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { Refused } from "#lib/kernel/decision";
import { escalateSteps } from "../commands/escalate-steps.ts";
import { freeStuckSteps } from "../commands/free-stuck-steps.ts";
import { remindApprovers } from "../commands/remind-approvers.ts";

/** Every minute: whom nobody can sign for, what is overdue, and who is to be reminded. Deciding is left to people. */
export async function followUpSteps(): Promise<void> {
  for (const follow of [freeStuckSteps, escalateSteps, remindApprovers]) {
    while ((await countOf(follow)) > 0);
  }
}

/** How many steps one run followed up; none where it is refused because nothing is to be done. */
async function countOf(follow: typeof remindApprovers): Promise<number> {
  try {
    return await follow(theSystem(newId()), {});
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === "not_found") return 0;
    throw error;
  }
}
