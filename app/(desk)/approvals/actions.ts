"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { action, type Action } from "#app/_server/action";
import type { Decision } from "#lib/kernel/decision";
import { isId } from "#lib/kernel/id";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { requestChanges as requestChangesCommand } from "#lib/orders/commands/request-changes";
import type { OrderView } from "#lib/orders/view";

type Before = Decision<unknown> | null;

export const approve = action(approveOrder);
export const reject = action(rejectOrder);
export const requestChanges = action(requestChangesCommand);

/** In the inbox: decide, and go on to the next order that waits; `next` is its id. */
export async function approveAndGoOn(next: string | null, before: Before, form: FormData) {
  return goOn(approve, next, before, form);
}

export async function rejectAndGoOn(next: string | null, before: Before, form: FormData) {
  return goOn(reject, next, before, form);
}

export async function requestChangesAndGoOn(next: string | null, before: Before, form: FormData) {
  return goOn(requestChanges, next, before, form);
}

async function goOn(decide: Action<OrderView>, next: string | null, before: Before, form: FormData) {
  const answer = await decide(before, form);
  if (!answer.ok) return answer;
  const path = next !== null && isId(next) ? `/approvals/${next}` : "/approvals";
  return redirect(`${path}?done=${answer.value.id}` as Route);
}
