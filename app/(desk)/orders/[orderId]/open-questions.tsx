import { PendingChange } from "#components/orders/pending-change";
import { ProposalCard } from "#components/orders/proposal-card";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { permits } from "#lib/orders/lifecycle";
import type { Order } from "#lib/orders/order";
import { openProposal } from "#lib/orders/proposal";
import type { OrderView } from "#lib/orders/view";
import { acceptProposal, dismissProposal, withdrawChange } from "../actions.ts";

export interface OpenQuestionsProps {
  readonly actor: Actor;
  readonly order: Order;
  readonly view: OrderView;
  readonly zone: string;
}

/** What is proposed and not answered yet: the company's own change, and the supplier's offer. */
export function OpenQuestions({ actor, order, view, zone }: OpenQuestionsProps) {
  const { pendingChange, total, currency } = view;
  const proposal = openProposal(order);
  const withdraws = can(actor, "order.withdraw-change").ok && permits(order, "withdraw-change");
  const answers = pendingChange === null && can(actor, "order.accept-proposal").ok && permits(order, "accept-proposal");
  return (
    <div className="grid gap-4 not-empty:mb-4">
      {pendingChange !== null && (
        <PendingChange
          order={order}
          change={pendingChange}
          before={{ total, currency }}
          zone={zone}
          withdraw={withdraws ? withdrawChange : null}
        />
      )}
      {proposal !== null && (
        <ProposalCard
          order={order}
          proposal={proposal}
          zone={zone}
          forSupplier={actor.supplierId !== null}
          actions={answers ? { accept: acceptProposal, dismiss: dismissProposal } : null}
        />
      )}
    </div>
  );
}
