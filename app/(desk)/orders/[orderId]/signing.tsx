import { BreakGlassDialog, BreakGlassNote } from "#components/approvals/break-glass";
import { HandOn } from "#components/approvals/hand-on";
import { StuckCard } from "#components/approvals/stuck-card";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { isPending } from "#lib/approvals/break-glass";
import type { InboxEntry } from "#lib/approvals/inbox";
import { listStuck } from "#lib/approvals/queries/list-stuck";
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

/** That the order was approved without its signatures, or that somebody asked for it; and what nobody can sign. */
export async function SigningNotes({ actor, order, zone }: SigningProps) {
  if (actor.supplierId !== null) return null;
  const { breakGlass } = order;
  const stuck = permits(order, "reassign") ? await listStuck(actor, order.id) : [];
  const colleagues = stuck.length === 0 ? [] : await colleaguesOf(actor, order.requester.id);
  return (
    <div className="grid gap-2 not-empty:mb-4">
      {breakGlass !== null && (
        <BreakGlassNote
          order={order}
          breakGlass={breakGlass}
          whyNot={isPending(breakGlass) ? await whyNotConfirm(actor, order) : null}
          confirm={confirmBreakGlass}
          zone={zone}
        />
      )}
      <StuckCard stuck={stuck} colleagues={colleagues} reassign={reassign} zone={zone} />
    </div>
  );
}

interface SigningVerbsProps extends Omit<SigningProps, "zone"> {
  /** What waits for this person about the order; null when nothing does. */
  readonly waiting: InboxEntry | null;
}

/** What can be done about the signatures of an order, besides giving them. */
export async function SigningVerbs({ actor, order, waiting }: SigningVerbsProps) {
  const isAsked = order.breakGlass !== null && isPending(order.breakGlass);
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
