import { BreakGlassDialog, BreakGlassNote } from "#components/approvals/break-glass";
import { HandOn } from "#components/approvals/hand-on";
import { StuckCard } from "#components/approvals/stuck-card";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { isPending } from "#lib/approvals/break-glass";
import type { OrderEntry } from "#lib/approvals/inbox";
import { listStuck } from "#lib/approvals/queries/list-stuck";
import { glassOf } from "#lib/orders/breaking-glass";
import { permits } from "#lib/orders/lifecycle";
import type { Order } from "#lib/orders/order";
import { whyNotConfirm } from "#lib/orders/queries/why-not-confirm";
import { addApprover, reassign, recuse } from "../../approvals/actions.ts";
import { colleaguesOf } from "../../approvals/colleagues.ts";
import { confirmBreakGlass, requestBreakGlass } from "../actions.ts";

interface SigningProps {
  readonly actor: Actor;
  readonly order: Order;
  readonly zone: string;
}

/** The order, and those of its changes, for which somebody asked to do without the signatures, or which were approved so. */
function brokenOf({ breakGlass, contentHash, changeOrders }: Order) {
  const all = [{ breakGlass, contentHash, revision: null }, ...changeOrders];
  return all.flatMap((each) => (each.breakGlass === null ? [] : { ...each, breakGlass: each.breakGlass }));
}

/** That the order or a change of it was approved without its signatures, or that somebody asked for it; and what nobody can sign. */
export async function SigningNotes({ actor, order, zone }: SigningProps) {
  if (actor.supplierId !== null) return null;
  const stuck = permits(order, "reassign") ? await listStuck(actor, order.id) : [];
  const colleagues = stuck.length === 0 ? [] : await colleaguesOf(actor, order.requester.id);
  return (
    <div className="grid gap-2 not-empty:mb-4">
      {await Promise.all(
        brokenOf(order).map(async ({ breakGlass, revision, contentHash }) => (
          <BreakGlassNote
            key={revision}
            order={{ id: order.id, number: order.number, version: order.version, contentHash }}
            revision={revision}
            breakGlass={breakGlass}
            whyNot={isPending(breakGlass) ? await whyNotConfirm(actor, order) : null}
            confirm={confirmBreakGlass}
            zone={zone}
          />
        )),
      )}
      <StuckCard stuck={stuck} colleagues={colleagues} reassign={reassign} zone={zone} />
    </div>
  );
}

interface SigningVerbsProps extends Omit<SigningProps, "zone"> {
  /** What waits for this person about the order; null when nothing does. */
  readonly waiting: OrderEntry | null;
}

/** What can be done about the signatures of an order, besides giving them. */
export async function SigningVerbs({ actor, order, waiting }: SigningVerbsProps) {
  const asked = glassOf(order);
  const isAsked = asked !== null && isPending(asked);
  const breaks = permits(order, "break-glass") && can(actor, "order.break-glass").ok && !isAsked;
  return (
    <>
      {waiting !== null && (
        <HandOn
          step={{ id: waiting.id, version: order.version }}
          colleagues={await colleaguesOf(actor, order.requester.id)}
          actions={{ reassign, addApprover, recuse }}
        />
      )}
      {breaks && (
        <div>
          <BreakGlassDialog order={order} request={requestBreakGlass} />
        </div>
      )}
    </>
  );
}
