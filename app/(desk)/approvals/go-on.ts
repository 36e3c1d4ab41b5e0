import type { Route } from "next";
import { redirect } from "next/navigation";
import type { Action } from "#app/_server/action";
import type { Decision } from "#lib/kernel/decision";
import { isId } from "#lib/kernel/id";

/** In the inbox: decides, and goes on to the next order that waits; `next` is its id. */
export function andGoOn(decide: Action<{ readonly id: string }>) {
  return async (next: string | null, before: Decision<unknown> | null, form: FormData) => {
    const answer = await decide(before, form);
    if (!answer.ok) return answer;
    const path = next !== null && isId(next) ? `/approvals/${next}` : "/approvals";
    return redirect(`${path}?done=${answer.value.id}` as Route);
  };
}
