import { type Actor, has } from "#lib/access/actor";
import { type Action, can } from "#lib/access/permission";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { type LifecycleState, type OrderVerb, orderVerbs, permits } from "./lifecycle.ts";

interface Owned extends LifecycleState {
  readonly requester: { readonly id: string; readonly active: boolean };
}

/** Told apart for permissions and the record; people and programs see them as parts of the others. */
const inner: readonly OrderVerb[] = [
  "track-shipment",
  "record-payment",
  "accept-exception",
  "dispute-exception",
  "accept-proposal",
  "dismiss-proposal",
  "withdraw-change",
  "reassign",
  "add-approver",
  "recuse",
  "break-glass",
  "confirm-break-glass",
];

const owners = ["edit", "delete", "hand-over", "submit", "withdraw"] satisfies OrderVerb[];

/** What the status, a hold, the asker's roles and ownership allow; not his approval step or limit. */
export function allowedCommands(order: Owned, actor: Actor): OrderVerb[] {
  return orderVerbs.filter(
    (verb) =>
      !inner.includes(verb) && permits(order, verb) && can(actor, actionOf(verb)).ok && mine(order, actor, verb).ok,
  );
}

export function actionOf(verb: OrderVerb): Action {
  return `order.${verb}`;
}

/** Drafting is the owner's; an administrator may give away what an inactive owner left. */
export function mine(order: Pick<Owned, "requester">, actor: Actor, verb: OrderVerb): Decision<true, "forbidden"> {
  if (!owners.some((one) => one === verb)) return yes(true);
  const { requester } = order;
  const mayGiveAway = verb === "hand-over" && has(actor, "ADMIN") && !requester.active;
  if (requester.id === actor.id || mayGiveAway) return yes(true);
  return no("forbidden", "This order belongs to another buyer. Only its owner can do this; he can hand it over.");
}
