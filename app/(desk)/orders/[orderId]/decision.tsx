import { cookies } from "next/headers";
import { DecisionForm, type DecisionFormProps } from "#components/approvals/decision-form";
import { InboxKeys } from "#components/approvals/inbox-keys";
import { ActionBar } from "#components/ui/action-bar";
import { linesToSign } from "#lib/orders/change-order";
import type { Order } from "#lib/orders/order";
import { hasShortcuts } from "../../../../components/shell/display.ts";
import { decisions } from "../verbs.ts";

export interface DecisionProps {
  readonly order: Order;
  readonly contentHash: string;
  /** What is decided: the order, or the change of it. */
  readonly of: DecisionFormProps["of"];
}

/** The three verdicts at the foot of the page, by button and by key, for somebody whose turn it is. */
export async function Decision({ order, contentHash, of }: DecisionProps) {
  const shortcuts = hasShortcuts((await cookies()).get("shortcuts")?.value);
  return (
    <ActionBar>
      <DecisionForm order={order} contentHash={contentHash} of={of} actions={decisions} lines={linesToSign(order)} />
      <InboxKeys previous={null} next={null} enabled={shortcuts} focusRow={false} />
    </ActionBar>
  );
}
