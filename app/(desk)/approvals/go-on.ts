import type { Route } from "next";
import { redirect } from "next/navigation";
import type { Action } from "#app/_server/action";
import type { Decision } from "#lib/kernel/decision";
import { isId } from "#lib/kernel/id";

/** The order that was decided on, or whose invoice was. */
type Decided = { readonly id: string } | { readonly purchaseOrder: { readonly id: string } };

/** In the inbox: decides, and goes on to the next one that waits; `next` is its id. */
export function andGoOn(decide: Action<Decided>) {
  return async (next: string | null, before: Decision<unknown> | null, form: FormData) => {
    const answer = await decide(before, form);
    if (!answer.ok) return answer;
    const path = next !== null && isId(next) ? `/approvals/${next}` : "/approvals";
    const { id } = "purchaseOrder" in answer.value ? answer.value.purchaseOrder : answer.value;
    return redirect(`${path}?done=${id}` as Route);
  };
}
